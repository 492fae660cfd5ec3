using System.Globalization;
using System.Text.Json;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Tests.Formats;

public class JsonStatTests
{
    static JsonElement Read(string language) =>
        JsonDocument.Parse(Sample.TextOf($"data/people/v1.0.0/people.{language}.jsonstat.json")).RootElement;

    [Fact]
    public void Every_exact_number_stands_in_its_cell_and_no_other_does()
    {
        var cube = Read("en");
        Assert.Equal(
            Sample.Edition.Observations.Where(o => o.Cell.Exact is not null)
                .Select(o => $"{o.Series} {o.Period} = {o.Cell.Exact!.Value.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
            cube.GetProperty("value").EnumerateObject().Select(cell => $"{Key(cube, cell.Name)} = {cell.Value.GetRawText()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_cell_has_its_status_and_every_status_its_label()
    {
        var cube = Read("nl");
        var labels = cube.GetProperty("extension").GetProperty("status").GetProperty("label");
        var statuses = cube.GetProperty("status").EnumerateObject().ToList();
        Assert.Equal(
            Sample.Edition.Observations.Select(o => $"{o.Series} {o.Period} {o.Attributes.Status}").Order(StringComparer.Ordinal),
            statuses.Select(status => $"{Key(cube, status.Name)} {status.Value.GetString()}").Order(StringComparer.Ordinal));
        Assert.All(statuses, status => Assert.NotEmpty(labels.GetProperty(status.Value.GetString()!).GetString()!));
        Assert.Equal("achtergehouden om mensen te beschermen", labels.GetProperty("Q").GetString());
    }

    [Theory]
    [InlineData("_Z._T._T.report.count 2012--2020-02", "printed 30, qualifier lt, upper 29")]
    [InlineData("A.A._T.report.count 2019", "printed 200, qualifier gt, lower 201")]
    [InlineData("M.B._T.report.count 2020-02", "printed 70, qualifier approx")]
    [InlineData("D.A.M.report.count 2020-05-30", "lower 3, upper 5")]
    [InlineData("D.A._T.report.share 2020-05-30", "base 19")]
    public void A_value_that_is_not_exact_is_null_and_its_bounds_stand_beside_it(string cell, string said)
    {
        var cube = Read("en");
        var extension = cube.GetProperty("extension").GetProperty("cells").EnumerateObject().Single(c => Key(cube, c.Name) == cell).Value;
        Assert.Equal(said, string.Join(", ", extension.EnumerateObject().Where(m => m.Name is not ("published" or "revised" or "notes")).Select(m => $"{m.Name} {m.Value}")));
    }

    [Fact]
    public void A_year_its_quarter_a_month_a_day_and_a_span_are_told_apart()
    {
        var periods = Read("en").GetProperty("extension").GetProperty("period").EnumerateObject()
            .Select(period => $"{period.Name}: {period.Value.GetProperty("start")} {period.Value.GetProperty("end")}");
        Assert.Equal(
            ["2012--2020-02: 2012-01-01 2020-02-29", "2019: 2019-01-01 2019-12-31", "2019-Q4: 2019-10-01 2019-12-31", "2020-02: 2020-02-01 2020-02-29", "2020-05-30: 2020-05-30 2020-05-30", "2020-05-31: 2020-05-31 2020-05-31"],
            periods);
    }

    [Fact]
    public void Roles_units_with_decimals_and_labels_are_given_as_the_format_asks()
    {
        var cube = Read("fr");
        Assert.Equal(("2.0", "dataset", "2026-11-22", "Counts [fr]"),
            (cube.String("version"), cube.String("class"), cube.String("updated"), cube.String("source")));
        Assert.Equal("""{"time":["TIME_PERIOD"],"metric":["MEASURE"]}""", cube.GetProperty("role").GetRawText());
        Assert.Equal("""{"count":{"decimals":0,"label":"personnes"},"share":{"decimals":1,"label":"pour cent"}}""",
            cube.GetProperty("dimension").GetProperty("MEASURE").GetProperty("category").GetProperty("unit").GetRawText());
        foreach (var dimension in cube.GetProperty("dimension").EnumerateObject())
        {
            var category = dimension.Value.GetProperty("category");
            var labels = category.GetProperty("label").EnumerateObject().Select(label => label.Name).ToList();
            if (labels.Count == 1) Assert.False(category.TryGetProperty("index", out _));
            else Assert.Equal(labels, category.Members("index").Select(code => code.GetString()!));
        }
    }

    [Fact]
    public void Stock_and_flow_stand_apart_in_a_collection()
    {
        var structure = Sample.Edition.Structure;
        var mixed = Sample.Edition with { Structure = structure with { Measures = [structure.Measures[0] with { Temporality = Temporality.Flow }, structure.Measures[1]] } };
        var json = JsonDocument.Parse(JsonStat.Write(mixed, Sample.First.Publisher, new CitedSources(null), "en")).RootElement;
        Assert.Equal("collection", json.String("class"));
        var items = json.GetProperty("link").Members("item").ToList();
        Assert.Equal(["People [en] (stock, on a date)", "People [en] (flow, over a period)"], items.Select(item => item.String("label")));
        Assert.Equal(mixed.Observations.Length, items.Sum(item => item.GetProperty("status").EnumerateObject().Count()));
    }

    /// <summary>What a reader of the format makes of a cell's place: one code of every dimension.</summary>
    static string Key(JsonElement cube, string place)
    {
        var at = long.Parse(place, CultureInfo.InvariantCulture);
        var codes = new List<string>();
        foreach (var id in cube.Members("id").Select(id => id.GetString()!).Reverse())
        {
            var labels = cube.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("label").EnumerateObject().Select(l => l.Name).ToList();
            codes.Insert(0, labels[(int)(at % labels.Count)]);
            at /= labels.Count;
        }
        return $"{string.Join('.', codes[..^1])} {codes[^1]}";
    }
}
