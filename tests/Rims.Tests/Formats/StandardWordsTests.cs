using System.Text.Json;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Tests.Formats;

public class StandardWordsTests
{
    [Fact]
    public void Every_column_is_explained_in_every_language_and_nothing_is_explained_that_is_not_there()
    {
        var columns = ObservationColumns.Long.Concat(RevisionsCsv.Columns).Concat(RevisionsCsv.RegisterColumns).Distinct().ToList();
        foreach (var (language, words) in Files())
        {
            Assert.Equal(columns.Order(StringComparer.Ordinal), words.GetProperty("columns").EnumerateObject().Select(column => column.Name).Order(StringComparer.Ordinal));
            Assert.All(words.GetProperty("columns").EnumerateObject(), column => Assert.NotEmpty(column.Value.GetString()!));
            Assert.Contains(language, StandardWords.Languages);
        }
    }

    [Fact]
    public void Every_language_has_the_same_words()
    {
        var files = Files();
        var first = Paths(files.First().Value).ToList();
        Assert.All(files, file => Assert.Equal(first, Paths(file.Value)));
    }

    [Fact]
    public void Every_status_qualifier_and_period_that_a_file_can_hold_has_a_name()
    {
        Assert.Equal(Enum.GetNames<Statistics.ObsStatus>(), StandardWords.Codes("OBS_STATUS"));
        Assert.Equal(Enum.GetValues<Statistics.Qualifier>().Skip(1).Select(Statistics.Qualifiers.Word), StandardWords.Codes("QUALIFIER"));
        Assert.Equal(Enum.GetValues<Statistics.Frequency>().Select(Statistics.Frequencies.Letter), StandardWords.Codes("FREQ"));
        Assert.Equal(Enum.GetValues<Statistics.Temporality>().Select(ClosedSet.Word), StandardWords.Codes("TEMPORALITY"));
    }

    static Dictionary<string, JsonElement> Files()
    {
        var assembly = typeof(StandardWords).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("words/", StringComparison.Ordinal)).ToDictionary(
            name => name["words/".Length..^".json".Length],
            name =>
            {
                using var words = assembly.GetManifestResourceStream(name)!;
                return JsonDocument.Parse(words).RootElement;
            });
    }

    static IEnumerable<string> Paths(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Paths(member.Value).Select(path => $"{member.Name}/{path}")),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((member, i) => Paths(member).Select(path => $"{i}/{path}")),
        _ => [""],
    };
}
