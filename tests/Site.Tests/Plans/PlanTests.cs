using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.Site;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Plans;

public class PlanTests
{
    static IEnumerable<string> Faults(TopicPlan plan) => PlanFaults.Of(
        plan, id => TrueFlow.Catalogue.Datasets.FirstOrDefault(dataset => $"{dataset.Id}" == id), TrueFlow.Catalogue.Register("events")!.Rows.Select(row => $"{row.Id}").ToHashSet());

    static TopicPlan Read(string json) => FigureFiles.Read([KeyValuePair.Create("inmates.json", Encoding.UTF8.GetBytes(json))])["inmates"];

    static string Chart(string members) => $$"""
        { "datasets": [ { "id": "celex-inmates", "charts": [ { "id": "x", "title": { "nl": "a", "fr": "a", "de": "a", "en": "a" }, {{members}} } ] } ] }
        """;

    [Fact]
    public void Every_file_of_figures_asks_for_what_the_catalogue_has()
    {
        Assert.Equal(["abroad", "after-prison", "disengagement", "inmates", "occupancy", "plans"], TrueFlow.Plans.Keys);
        Assert.Empty(TrueFlow.Plans.Values.SelectMany(Faults));
        Assert.All(TrueFlow.Plans.Values.SelectMany(plan => plan.Related), topic => Assert.Contains(topic, TrueFlow.Plans.Keys));
    }

    [Fact]
    public void Every_record_of_a_plan_and_every_dataset_it_names_is_there()
    {
        var plans = TrueFlow.Catalogue.Register("action-plans")!.Rows.Select(row => $"{row.Id}").ToHashSet();
        var datasets = TrueFlow.Catalogue.Datasets.Select(dataset => $"{dataset.Id}").ToHashSet();
        Assert.NotEmpty(TrueFlow.Plans["plans"].Records);
        Assert.All(TrueFlow.Plans["plans"].Records, record =>
        {
            Assert.Contains(record.Id, plans);
            Assert.Subset(datasets, record.Datasets.ToHashSet());
        });
    }

    [Fact]
    public void Every_chart_planned_is_drawn()
    {
        foreach (var plan in TrueFlow.Plans.Values)
            foreach (var chart in plan.Datasets.SelectMany(dataset => dataset.Charts))
                Assert.NotNull(TrueFlow.Site.Pages[$"nl/{plan.Topic}/index.html"].QuerySelector($"figure[aria-labelledby='{chart.Id}']"));
    }

    [Fact]
    public void Nationality_health_incidents_and_assessments_have_no_chart_and_no_latest_figure() =>
        Assert.All(TrueFlow.Plans.Values.SelectMany(plan => plan.Datasets).Where(dataset => dataset.Id is "demography" or "health" or "incidents" or "disengagement-assessments" or "probation-caseload"),
            dataset => Assert.True(dataset.Charts.IsEmpty && dataset.Short.IsEmpty, dataset.Id));

    [Theory]
    [InlineData("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNTS\" }", "there is no measure 'COUNTS'; there are COUNT,")]
    [InlineData("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNT\", \"GRUOP\": \"CELEX\" }", "there is no dimension 'GRUOP'; there are COUNTED_BY,")]
    [InlineData("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNT\", \"GROUP\": \"CELLEX\" }", "'GROUP' has no code 'CELLEX'; it has")]
    [InlineData("\"kind\": \"bars\", \"rows\": \"KIND\", \"figures\": { \"MEASURE\": \"COUNT\" }", "there is no dimension 'KIND'")]
    [InlineData("\"kind\": \"time\", \"sinceEvent\": \"opening\", \"figures\": { \"MEASURE\": \"COUNT\" }", "the register of events has no 'opening'.")]
    public void What_the_datasets_do_not_have_is_told_in_a_sentence(string members, string says) =>
        Assert.StartsWith($"figures/inmates.json, 'celex-inmates', chart 'x': {says}", Assert.Single(Faults(Read(Chart(members)))), StringComparison.Ordinal);

    [Fact]
    public void A_dataset_that_is_not_there_or_of_another_topic_is_told()
    {
        Assert.Equal(
            ["figures/inmates.json, 'celex': there is no such dataset.", "figures/inmates.json, 'abroad': its topic is 'abroad'; move the entry to that file."],
            Faults(Read("""{ "datasets": [ { "id": "celex" }, { "id": "abroad" } ] }""")));
    }

    [Theory]
    [InlineData("{ \"datasets\": [", "is not JSON")]
    [InlineData("{ \"dataset\": [] }", "figures/inmates.json does not know 'dataset'; it takes related, datasets, records.")]
    [InlineData("{ \"datasets\": {} }", "figures/inmates.json has in 'datasets' a Object; it must be a Array.")]
    [InlineData("{ \"datasets\": [ { } ] }", "figures/inmates.json, datasets 1 has no \"id\".")]
    [InlineData("{ \"datasets\": [ { \"id\": \"a\", \"line\": { \"nl\": \"a\" } } ] }", "figures/inmates.json, datasets 'a', line has no \"fr\".")]
    public void A_file_that_is_not_as_it_must_be_says_where_and_what(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"kind\": \"pie\"", "has the kind 'pie'; write time, bars or stacked.")]
    [InlineData("\"kind\": \"time\"", "has no \"figures\"; say what it draws.")]
    [InlineData("\"kind\": \"stacked\"", "has no \"stacks\"; say what it draws.")]
    [InlineData("\"kind\": \"bars\", \"figures\": { \"MEASURE\": \"COUNT\" }", "has no \"rows\"; name the dimension whose codes are the bars.")]
    [InlineData("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNT\" }, \"fromYear\": 13", "has no year in 'fromYear'.")]
    [InlineData("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNT\" }, \"events\": [\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]", "has more than five events; more would read as causes.")]
    public void A_chart_that_is_not_as_it_must_be_says_so(string members, string says) =>
        Assert.Equal($"figures/inmates.json, datasets 'celex-inmates', charts 'x' {says}", Assert.Throws<FormatException>(() => Read(Chart(members))).Message);

    [Fact]
    public void A_plan_that_misspells_builds_no_site()
    {
        var plans = new Dictionary<string, TopicPlan>(TrueFlow.Plans) { ["inmates"] = Read(Chart("\"kind\": \"time\", \"figures\": { \"MEASURE\": \"COUNTS\" }")) };
        Assert.Contains("there is no measure 'COUNTS'", Assert.Throws<FormatException>(() => SiteBuilder.Build(TrueFlow.Shelf, TrueFlow.Words, TrueFlow.Assets, plans, TrueFlow.Status)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stacked_chart_is_drawn_from_a_file_too()
    {
        var plans = new Dictionary<string, TopicPlan>(TrueFlow.Plans)
        {
            ["inmates"] = Read(Chart("""
                "kind": "stacked", "rows": "CATEGORY",
                "stacks": [ { "name": { "nl": "Lijst", "fr": "Liste", "de": "Liste", "en": "List" }, "figures": { "MEASURE": "COUNT", "GROUP": "CELEX", "CATEGORY": "*" } } ]
                """)),
        };
        var page = SiteBuilder.Build(TrueFlow.Shelf, TrueFlow.Words, TrueFlow.Assets, plans, TrueFlow.Status).Single(file => file.Path == "en/inmates/index.html");
        Assert.Contains("<figure class=\"fig\" id=\"x-f\"", BuiltSite.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_and_lines_say_nothing_that_is_never_written()
    {
        using var terms = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "words", "terms.json")));
        foreach (var language in TrueFlow.Words.Keys)
            foreach (var never in terms.RootElement.GetProperty(language).EnumerateArray().Select(term => term.GetProperty("never").GetString()!))
                Assert.All(Texts(), text => Assert.DoesNotMatch(new Regex($@"\b{Regex.Escape(never)}\b", RegexOptions.IgnoreCase), text[language]));
    }

    [Fact]
    public void A_line_is_plain_no_sentence_is_longer_than_twenty_words() =>
        Assert.All(TrueFlow.Plans.Values.SelectMany(plan => plan.Datasets).Where(dataset => !dataset.Line.IsEmpty).SelectMany(dataset => dataset.Line.ByLanguage.Values),
            line => Assert.All(Regex.Split(line, @"(?<=[.?!])\s+"), sentence => Assert.True(sentence.Split(' ').Length <= 20, sentence)));

    static IEnumerable<Text> Texts() => TrueFlow.Plans.Values.SelectMany(plan => plan.Datasets).SelectMany(dataset =>
        dataset.Short.Select(one => one.Name).Concat(dataset.Charts.Select(chart => chart.Title)).Concat(dataset.Line.IsEmpty ? [] : [dataset.Line]));
}
