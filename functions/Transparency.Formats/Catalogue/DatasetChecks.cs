using System.Globalization;
using System.Text.Json;

namespace Transparency.Formats;

/// <summary>What code lists and datasets say of one another and of the events.</summary>
static class DatasetChecks
{
    public static void CodeList(CatalogueFile list, CatalogueFindings findings)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        var items = list.Json.GetProperty("items").EnumerateArray().ToList();
        foreach (var item in items)
            parents.TryAdd(item.GetProperty("code").GetString()!, item.TryGetProperty("parent", out var parent) ? parent.GetString() : null);
        CatalogueChecks.Twice(list.Path, "items", items.Select(item => item.GetProperty("code").GetString()!), findings);
        foreach (var (code, parent) in parents)
        {
            if (parent is null) continue;
            CatalogueChecks.Known(list.Path, "items", parent, parents.Keys.ToHashSet(StringComparer.Ordinal), "this code list", findings);
            var steps = 0;
            for (var at = parent; at is not null && steps <= parents.Count; steps++) at = parents.GetValueOrDefault(at);
            if (steps > parents.Count) findings.Add("C206", list.Path, "items", $"'{code}' is a part of itself.", "Mend the parents, so that they end at a code without one.");
        }
    }

    public static void Dataset(CatalogueFile dataset, CatalogueFolders folders, CatalogueFindings findings)
    {
        var (path, json) = (dataset.Path, dataset.Json);
        var lists = folders["codelists"].ToDictionary(list => list.Name, list => Ids(list.Json, "items", "code"), StringComparer.Ordinal);
        var dimensions = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (dimension, i) in json.GetProperty("dimensions").EnumerateArray().Select((d, i) => (d, i)))
        {
            var list = dimension.GetProperty("codeList").GetString()!;
            CatalogueChecks.Known(path, $"dimensions[{i}].codeList", list, lists.Keys.ToHashSet(), "codelists/", findings);
            dimensions.TryAdd(dimension.GetProperty("id").GetString()!, lists.GetValueOrDefault(list) ?? []);
        }
        foreach (var (member, id) in new[] { ("dimensions", "id"), ("measures", "id"), ("notes", "code") })
            CatalogueChecks.Twice(path, member, json.GetProperty(member).EnumerateArray().Select(item => item.GetProperty(id).GetString()!), findings);
        var measures = Ids(json, "measures", "id");
        foreach (var (measure, i) in json.GetProperty("measures").EnumerateArray().Select((m, i) => (m, i)))
            if (measure.TryGetProperty("rateOf", out var numerator)) CatalogueChecks.Known(path, $"measures[{i}].rateOf", numerator.GetString()!, measures, "the measures", findings);
        var events = folders["events"].Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (@break, i) in json.GetProperty("breaks").EnumerateArray().Select((b, i) => (b, i)))
        {
            CatalogueChecks.Known(path, $"breaks[{i}].event", @break.GetProperty("event").GetString()!, events, "the register of events", findings);
            Days(path, $"breaks[{i}]", @break, findings);
            foreach (var scope in @break.GetProperty("scope").EnumerateObject()) Scope(path, $"breaks[{i}].scope.{scope.Name}", scope, dimensions, findings);
        }
        foreach (var description in json.GetProperty("description").EnumerateObject().Where(text => text.Value.GetString()!.Length is < 50 or > 5000))
            findings.Add("C207", path, $"description.{description.Name}", "has not between 50 and 5,000 characters.", "Say in one or two sentences what is counted.");
    }

    static void Scope(string path, string member, JsonProperty scope, Dictionary<string, HashSet<string>> dimensions, CatalogueFindings findings)
    {
        CatalogueChecks.Known(path, member, scope.Name, dimensions.Keys.ToHashSet(StringComparer.Ordinal), "the dimensions", findings);
        if (!dimensions.TryGetValue(scope.Name, out var codes)) return;
        foreach (var code in scope.Value.EnumerateArray()) CatalogueChecks.Known(path, member, code.GetString()!, codes, "the code list of the dimension", findings);
    }

    static void Days(string path, string member, JsonElement @break, CatalogueFindings findings)
    {
        var days = new List<DateOnly>();
        foreach (var name in new[] { "since", "from" })
            if (DateOnly.TryParseExact(@break.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
            else findings.Add("C208", path, $"{member}.{name}", "is no day of the calendar.", "Mend it.");
        if (days.Count == 2 && days[1] < days[0]) findings.Add("C208", path, $"{member}.from", "lies before 'since'.", "The new meaning holds from the end of the stretch of change.");
    }

    public static HashSet<string> Ids(JsonElement json, string list, string id) =>
        json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(id).GetString()!).ToHashSet(StringComparer.Ordinal);
}
