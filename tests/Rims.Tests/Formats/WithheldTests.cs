using System.Text;
using System.Text.Json;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Formats;

/// <summary>What every format makes of a withheld cell.</summary>
public class WithheldTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static DatasetFolder Of(GuardedPeople dataset) =>
        Shelf.Read([Sample.Assemble(dataset.Release(Sample.First.Publisher, Sample.First.Calendar), Shelf.Empty, Sample.Pages)]).NewestOf(GuardedPeople.Structure.Id)!;

    static readonly DatasetFolder Folder = Of(GuardedPeople.Of(1));

    [Fact]
    public void In_the_CSV_and_the_workbook_it_is_empty_with_Q_and_C()
    {
        foreach (var rows in new[] { CsvText.Read(Folder["guarded.csv"].Bytes), WorkbookReader.Data(Folder["guarded.xlsx"].Bytes) })
        {
            string Field(string[] row, string column) => row[Array.IndexOf(rows[0], column)];
            var withheld = rows.Skip(1).Where(row => Field(row, "OBS_STATUS") == "Q").ToList();
            Assert.Equal(24, withheld.Count);
            Assert.Equal(withheld, rows.Skip(1).Where(row => Field(row, "CONF_STATUS") == "C"));
            Assert.All(withheld, row => Assert.Equal("", string.Concat(new[] { "OBS_VALUE", "QUALIFIER", "LOWER", "UPPER", "BASE", "SOURCE_PLACE", "QUOTE" }.Select(column => Field(row, column)))));
        }
    }

    [Fact]
    public void In_JSON_stat_it_has_no_value_a_status_Q_with_a_label_and_a_note_in_every_language()
    {
        Dictionary<string, (string Label, string Note)> says = new()
        {
            ["nl"] = ("achtergehouden om mensen te beschermen", "minder dan 5 mensen"), ["fr"] = ("retenu pour protéger des personnes", "moins de 5 personnes"),
            ["de"] = ("zum Schutz von Menschen zurückgehalten", "weniger als 5 Menschen"), ["en"] = ("withheld to protect people", "fewer than 5 people"),
        };
        foreach (var language in Languages)
        {
            var cube = Read($"guarded.{language}.jsonstat.json");
            var withheld = cube.GetProperty("status").EnumerateObject().Where(status => status.Value.GetString() == "Q").Select(status => status.Name).ToList();
            Assert.Equal(24, withheld.Count);
            Assert.All(withheld, place => Assert.False(cube.GetProperty("value").TryGetProperty(place, out _)));
            Assert.All(withheld, place => Assert.Equal(["published"], cube.GetProperty("extension").GetProperty("cells").GetProperty(place).EnumerateObject().Select(member => member.Name)));
            Assert.Equal(says[language].Label, cube.GetProperty("extension").GetProperty("status").GetProperty("label").String("Q"));
            Assert.Contains(cube.Members("note"), note => note.GetString()!.Contains(says[language].Note, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_workbook_explains_it_in_every_language()
    {
        var notes = WorkbookReader.Rows(Folder["guarded.xlsx"].Bytes, "Notes").Where(row => row[0] == "protection").ToList();
        Assert.Equal(["Q", "Q"], notes.Select(row => row[1]));
        Assert.All(notes, row => Assert.DoesNotContain("", row[3..7]));
        Assert.DoesNotContain(notes, row => row.Any(field => field.Contains('{', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_package_says_that_empty_is_no_value_and_what_Q_and_C_mean()
    {
        var schema = Read(FileNames.DataPackage).Members("resources").First().GetProperty("schema");
        Assert.Equal([""], schema.Members("missingValues").Select(value => value.GetString()));
        string Label(string field, string code) => schema.Members("fields").Single(one => one.String("name") == field).Members("categories").Single(one => one.String("value") == code).String("label");
        Assert.Equal(("withheld to protect people", "withheld to protect people"), (Label("OBS_STATUS", "Q"), Label("CONF_STATUS", "C")));
    }

    [Fact]
    public void It_reads_back_as_withheld()
    {
        Assert.Equal(24, Folder.Edition.Observations.Count(figure => figure.Cell is Cell.Suppressed));
        Assert.Equal(GuardedPeople.Of(1).Edition.Observations, Folder.Edition.Observations);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void No_file_holds_a_withheld_number_or_one_that_sums_and_differences_over_it_give(int seed)
    {
        var dataset = GuardedPeople.Of(seed);
        var folder = Of(dataset);
        foreach (var file in folder.Files.Where(file => !file.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
            Assert.Empty(dataset.ToldBy(Encoding.UTF8.GetString(folder[file.Name].Bytes.Span)));
        foreach (var sheet in new[] { "Data", "Notes", "Codes" })
            Assert.Empty(dataset.ToldBy(string.Join('\n', WorkbookReader.Rows(folder["guarded.xlsx"].Bytes, sheet).Select(row => string.Join('\t', row)))));
    }

    [Fact]
    public void The_search_for_such_numbers_finds_them_however_they_are_written()
    {
        var dataset = GuardedPeople.Of(1);
        var number = dataset.Telling.First();
        Assert.All(["en|,", "nl|.", "fr|\u202f"], way => Assert.Equal([number], dataset.ToldBy($"<td>{Grouped(number, way[3..])}</td>")));
        Assert.Equal([number], dataset.ToldBy($"1,{number},2"));
    }

    static string Grouped(long number, string mark) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(",", mark, StringComparison.Ordinal);

    [Fact]
    public void A_base_or_a_quote_left_beside_a_withheld_number_stops_the_release()
    {
        Assert.Contains("do not read back", Stopped(attributes => attributes with { Base = 7 }));
        Assert.Contains("do not read back", Stopped(attributes => attributes with { Citation = new("p. 1", "there were three", "March") }));
    }

    static string Stopped(Func<Attributes, Attributes> left)
    {
        var release = GuardedPeople.Of(1).Release(Sample.First.Publisher, Sample.First.Calendar);
        var edition = release.Editions[0];
        release = release with
        {
            Editions = [edition with { Observations = [.. edition.Observations.Select(one => one.Cell is Cell.Suppressed ? one with { Observation = one.Observation with { Attributes = left(one.Attributes) } } : one)] }],
        };
        return Assert.Throws<InvalidOperationException>(() => Sample.Assemble(release, Shelf.Empty, Sample.Pages)).Message;
    }

    [Fact]
    public void Rounded_counts_are_said_to_be_rounded_in_every_language()
    {
        var folder = Of(GuardedPeople.Of(1, ProtectionMethod.Round));
        Assert.Equal(("small-counts-rounded", 0), (folder.Disclosure!.Rule, folder.Disclosure.Cells.Suppressed));
        var note = Assert.Single(WorkbookReader.Rows(folder["guarded.xlsx"].Bytes, "Notes"), row => row[0] == "protection");
        Assert.All(note[3..7], text => Assert.Matches(@"\b0\b.*\b5\b", text));
    }

    static JsonElement Read(string file) => JsonDocument.Parse(Folder[file].Bytes).RootElement;
}
