using System.Collections.Immutable;
using System.Text.Json;

namespace Transparency.Site;

/// <summary>Reads the files of dashboard/figures: <c>{topic}.json</c> says which datasets and charts the page of a topic shows, and in what order. <c>plans.json</c> says which datasets belong to which record of a plan.</summary>
public static class FigureFiles
{
    static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>By topic, in order of topics.</summary>
    /// <exception cref="FormatException">A file is not as it must be: which one, where, and what to write.</exception>
    public static IReadOnlyDictionary<string, TopicPlan> Read(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var plans = files.Select(file => Topic(Path.GetFileNameWithoutExtension(file.Key), file.Value)).ToImmutableSortedDictionary(plan => plan.Topic, plan => plan, StringComparer.Ordinal);
        var twice = plans.Values.SelectMany(plan => plan.Datasets).SelectMany(dataset => dataset.Charts).GroupBy(chart => chart.Id).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? plans : throw new FormatException($"figures: two charts are called '{twice.Key}'; give one of them another id.");
    }

    static TopicPlan Topic(string topic, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            var json = new PlanJson($"figures/{topic}.json", document.RootElement);
            json.HasOnly("related", "datasets", "records");
            return new(topic, json.Strings("related") ?? [], json.Each("datasets", Dataset)) { Records = json.Each("records", Record) };
        }
        catch (JsonException e)
        {
            throw new FormatException($"figures/{topic}.json is not JSON: {e.Message}", e);
        }
    }

    static RecordPlan Record(PlanJson json)
    {
        json.HasOnly("id", "titleLanguage", "datasets");
        return new(json.Required("id"), json.String("titleLanguage"), json.Strings("datasets") ?? []);
    }

    static DatasetPlan Dataset(PlanJson json)
    {
        json.HasOnly("id", "line", "short", "charts");
        return new(json.Required("id"), json.Text("line"), json.Each("short", Short), json.Each("charts", Chart));
    }

    static ShortPlan Short(PlanJson json)
    {
        json.HasOnly("name", "figures");
        return new(json.RequiredText("name"), Choice(json, "figures") ?? throw json.Fault("has no \"figures\"; say which with { \"MEASURE\": … }"));
    }

    static ChartPlan Chart(PlanJson json)
    {
        json.HasOnly("id", "kind", "title", "figures", "main", "capacity", "rows", "groups", "share", "stacks", "sinceEvent", "fromYear", "events", "onOverview");
        var plan = new ChartPlan(
            json.Required("id"), Kind(json), json.RequiredText("title"), Choice(json, "figures"), Choice(json, "main"), Choice(json, "capacity"),
            json.String("rows"), json.String("groups"), json.String("share"), json.Each("stacks", Short),
            json.String("sinceEvent"), json.Number("fromYear"), json.Strings("events"), json.IsTrue("onOverview"));
        if (plan.Kind is ChartKind.Stacked ? plan.Stacks.IsEmpty : plan.Figures is null)
            throw json.Fault($"has no {(plan.Kind is ChartKind.Stacked ? "\"stacks\"" : "\"figures\"")}; say what it draws");
        if (plan.Kind is not ChartKind.Time && plan.Rows.Length == 0) throw json.Fault("has no \"rows\"; name the dimension whose codes are the bars");
        if (plan.Events is { Length: > 5 }) throw json.Fault("has more than five events; more would read as causes");
        return plan;
    }

    static ChartKind Kind(PlanJson json) => json.Required("kind") switch
    {
        "time" => ChartKind.Time,
        "bars" => ChartKind.Bars,
        "stacked" => ChartKind.Stacked,
        var other => throw json.Fault($"has the kind '{other}'; write time, bars or stacked"),
    };

    static ChoicePlan? Choice(PlanJson json, string name) => json.Object(name) is not { } choice ? null : new(
        choice.Required("MEASURE"),
        [.. choice.Names().Where(dimension => dimension != "MEASURE").Select(dimension => (dimension, choice.Required(dimension)))]);
}
