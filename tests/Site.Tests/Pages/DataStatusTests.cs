using System.Collections.Immutable;
using System.Text;
using Transparency.Formats;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class DataStatusTests
{
    static readonly Text Name = new(new[] { "de", "en", "fr", "nl" }.Select(language => KeyValuePair.Create(language, "House & Co")));

    static readonly PartnerStatus Refused = new(Code.Of("b"), Name, Code.Of("of-b"), Freshness.Refused, new(2026, 10, 31), null);

    static readonly PartnerStatus Never = new(Code.Of("a"), Name, Code.Of("of-a"), Freshness.NeverReceived, null, new(2026, 12, 1));

    static readonly DateTimeOffset Asked = new(2026, 11, 24, 7, 10, 59, TimeSpan.FromHours(1));

    const string Written = """
        {
          "asked": "2026-11-24T06:10Z",
          "rehearsal": true,
          "partners": [
            {
              "partner": "a",
              "name": {
                "de": "House & Co",
                "en": "House & Co",
                "fr": "House & Co",
                "nl": "House & Co"
              },
              "dataset": "of-a",
              "freshness": "never-received",
              "good": null,
              "expected": "2026-12-01"
            },
            {
              "partner": "b",
              "name": {
                "de": "House & Co",
                "en": "House & Co",
                "fr": "House & Co",
                "nl": "House & Co"
              },
              "dataset": "of-b",
              "freshness": "refused",
              "good": "2026-10-31",
              "expected": null
            }
          ]
        }

        """;

    /// <summary>All that is public of a partner: whatever else is ever known has no place to stand.</summary>
    [Fact]
    public void The_file_holds_names_days_and_a_word_in_order_of_partner()
    {
        var file = new DataStatus(Asked, Rehearsal: true, [Refused, Never]).Write();
        Assert.Equal("data-status.json", file.Path);
        Assert.Equal(Written, Encoding.UTF8.GetString(file.Bytes.Span));
    }

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same()
    {
        foreach (var status in new[] { TrueFlow.Status, new DataStatus(null, Rehearsal: true, []), new DataStatus(Asked, Rehearsal: false, [Refused, Never]) })
        {
            var read = DataStatus.Read(status.Write().Bytes);
            Assert.Equal((status.At, status.Rehearsal), (read.At, read.Rehearsal));
            Assert.Equal(status.Partners, read.Partners);
            Assert.True(status.Write().Bytes.Span.SequenceEqual(read.Write().Bytes.Span));
        }
    }

    [Fact]
    public void Every_freshness_has_its_word() =>
        Assert.Equal(["fresh", "due", "late", "refused", "unreachable", "never-received"], ClosedSet.Words<Freshness>());

    [Theory]
    [InlineData("\"partners\": [", "\"partners\": ")]
    [InlineData("never-received", "Never-Received")]
    [InlineData("never-received", "fresh")]
    [InlineData("never-received", "")]
    [InlineData("\"freshness\": \"refused\"", "\"freshness\": null")]
    [InlineData("\"freshness\": \"refused\",", "")]
    [InlineData("2026-12-01", "2026-12-32")]
    [InlineData("2026-12-01", "1 December 2026")]
    [InlineData("\"2026-12-01\"", "20261201")]
    [InlineData("2026-11-24T06:10Z", "2026-11-24T06:10:30+01:00")]
    [InlineData("\"rehearsal\": true", "\"rehearsal\": \"true\"")]
    [InlineData("\"rehearsal\": true,", "")]
    [InlineData("\"partner\": \"b\"", "\"partner\": \"b/../c\"")]
    [InlineData("\"partner\": \"b\"", "\"partner\": null")]
    [InlineData("\"nl\": \"House & Co\"", "\"nl\": null")]
    [InlineData("\"nl\": \"House & Co\"", "\"nl\": \" \"")]
    [InlineData("\"nl\": \"House & Co\"", "\"nl\": 5")]
    public void A_damaged_file_is_refused(string well, string damaged)
    {
        var at = Written.LastIndexOf(well, StringComparison.Ordinal);
        Assert.True(at >= 0);
        Assert.Throws<FormatException>(() => DataStatus.Read(Encoding.UTF8.GetBytes(Written.Remove(at, well.Length).Insert(at, damaged))));
    }

    [Fact]
    public void A_file_cut_short_is_refused_wherever_it_is_cut()
    {
        var whole = Encoding.UTF8.GetBytes(Written.TrimEnd());
        for (var length = 0; length < whole.Length; length++) Assert.Throws<FormatException>(() => DataStatus.Read(whole.AsMemory(0, length)));
    }

    [Fact]
    public void A_dataset_stands_once_with_its_partner_and_does_not_contradict_itself()
    {
        static void Refuse(string says, params ImmutableArray<PartnerStatus> partners) =>
            Assert.Contains(says, Assert.Throws<ArgumentException>(() => new DataStatus(null, Rehearsal: false, partners)).Message, StringComparison.Ordinal);
        Refuse("'a' stands twice with 'of-a'", Never, Refused, Never);
        Refuse("'b' with 'of-b' is fresh, yet nothing of it stands", Refused with { Freshness = Freshness.Fresh, Good = null });
        Refuse("'a' with 'of-a' was never received, yet something of it stands", Never with { Good = new(2026, 10, 1) });
        Refuse("'b' with 'of-b' is expected, yet on no day", Refused with { Freshness = Freshness.Late });
        Refuse("'b' with 'of-b' has no name", Refused with { Name = Text.Empty });
    }
}
