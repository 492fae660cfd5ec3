using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Plans;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Plans;

public class Milestone_status
{
    /// <summary>Evidence as <c>date bearing</c>, parted by commas; the newest source held is of 2021.</summary>
    [Theory]
    [InlineData("no-evidence", "2015-12-31", "")]
    [InlineData("no-evidence", "2015-12-31", "2016-04 context")]
    [InlineData("no-evidence", "", "")]
    [InlineData("not-yet-due", "2021-09-01", "")]
    [InlineData("not-yet-due", "2022-12-31", "2021 context")]
    [InlineData("no-evidence", "2020-12-31", "")]
    [InlineData("met-late", "2015-12-31", "2016-04 met-late")]
    [InlineData("met-on-time", "2015-12-31", "2015-11 met-on-time")]
    [InlineData("met-differently", "2015-12-31", "2016-01 partly-met, 2016-04 met-differently, 2020 context")]
    [InlineData("superseded", "2022-12-31", "2021 superseded")]
    public void Follows_from_the_newest_evidence_that_shows_something(string status, string due, string evidence) =>
        Assert.Equal(status, new Milestone(Code.Of("promise"), Milestone.Day(due)).Status(Drawn(evidence), Period.Of("2021")).Status.Word());

    [Theory]
    [InlineData("92 to 121", "2015-12-31", "2016-04")]
    [InlineData("1 to 1", "2015-12-31", "2016-01-01")]
    [InlineData("1 to 366", "2015-12-31", "2016")]
    [InlineData("", "", "2016")]
    public void Slips_by_as_many_days_as_the_dates_allow(string days, string due, string happened) =>
        Assert.Equal(days, new Milestone(Code.Of("promise"), Milestone.Day(due)).Slippage(Period.Of(happened)) is var (from, to) ? $"{from} to {to}" : "");

    [Fact]
    public void Is_found_at_release_and_a_new_record_of_evidence_is_a_revision_of_it()
    {
        var milestones = Register("milestones", Row("ittre", ("DUE_TO", "2015-12-31")));
        var searches = Register("searches", Row("first", ("DATE", "2026-11-20")), Row("second", ("DATE", "2026-11-24")));
        var first = Release(Previous.None, milestones, searches, Register("evidence"));
        Assert.Equal("no-evidence 2026-11-24", Say(first, "STATUS", "SEARCHED"));
        var second = Release(Flow.After(first), milestones, searches, Register("evidence", Row("opened", ("OF", "ittre"), ("DATE", "2016-04"), ("BEARING", "met-late"))));
        Assert.Equal("met-late 2016-04 92 121 opened", Say(second, "STATUS", "HAPPENED", "SLIPPAGE_FROM", "SLIPPAGE_TO", "EVIDENCE"));
        var revisions = second.Registers.Single(register => $"{register.Structure.Id}" == "milestones").Revisions;
        Assert.Contains(revisions, revision => revision is { Column: "STATUS", Previous: "no-evidence", New: "met-late" });
    }

    [Fact]
    public void Lists_the_deciding_evidence_first()
    {
        var release = Release(Previous.None, Register("milestones", Row("ittre", ("DUE_TO", "2015-12-31"))), Register("evidence",
            Row("a", ("OF", "ittre"), ("DATE", "2015-06"), ("BEARING", "context")),
            Row("b", ("OF", "ittre"), ("DATE", "2016-04"), ("BEARING", "met-late")),
            Row("c", ("OF", "other"), ("DATE", "2016-04"), ("BEARING", "not-met"))));
        Assert.Equal("b; a", Say(release, "EVIDENCE"));
    }

    [Fact]
    public void Has_a_word_for_each_and_reads_it_back() => Assert.All(Enum.GetValues<MilestoneStatus>(), status => Assert.Equal(status, ClosedSet.Find<MilestoneStatus>(status.Word())));

    static Release Release(Previous before, params Register[] registers) =>
        ((Outcome.Made)Flow.Releasing(registers).Of([Flow.Table("TIME_PERIOD OBS_VALUE\n2026-01 4")], before, Flow.Due)).Release;

    static string Say(Release release, params string[] columns) =>
        string.Join(' ', columns.Select(release.Registers.Single(register => $"{register.Structure.Id}" == "milestones").Rows.Single().Value));

    static ImmutableArray<Evidence> Drawn(string evidence) => Evidence.All(Register("evidence",
        [.. evidence.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select((one, i) => Row(i.ToString(CultureInfo.InvariantCulture), ("OF", "promise"), ("DATE", one.Split(' ')[0]), ("BEARING", one.Split(' ')[1])))]));

    static Register Register(string id, params RegisterRow[] rows) => new(new RegisterStructure(Code.Of(id), 1, Texts.Of(id), Texts.Of(id), []), [.. rows]);

    static RegisterRow Row(string id, params (string Column, string Value)[] values) =>
        new(Code.Of(id), values.ToImmutableSortedDictionary(value => value.Column, value => value.Value, StringComparer.Ordinal), ImmutableSortedDictionary<string, Text>.Empty);
}
