using System.Text.Json;

namespace Transparency.Formats;

/// <summary>What a dataset's rule of protection says of its dimensions and measures.</summary>
static class ProtectionChecks
{
    /// <param name="lists">The items of each code list, by its name.</param>
    public static void Dataset(CatalogueFile dataset, IReadOnlyDictionary<string, JsonElement> lists, CatalogueFindings findings)
    {
        var (path, json) = (dataset.Path, dataset.Json);
        var guarded = json.GetProperty("disclosure").GetString() == "protected";
        if (!json.TryGetProperty("protection", out var rule))
        {
            if (guarded) findings.Add("C240", path, "protection", "is missing, and the dataset is protected.", "Say its method, threshold, zeros and tables, or that its figures were published elsewhere.");
            return;
        }
        if (!guarded) findings.Add("C240", path, "protection", "stands in a dataset of figures that were published elsewhere.", "Take it out, or say that the dataset is protected.");
        var dimensions = DatasetChecks.Ids(json, "dimensions", "id");
        foreach (var (table, i) in rule.Members("tables").Select((table, i) => (table, i)))
            foreach (var dimension in table.GetProperty("dimensions").EnumerateArray())
                CatalogueChecks.Known(path, $"protection.tables[{i}].dimensions", dimension.GetString()!, dimensions, "the dimensions", findings);
        Roots(path, json, lists, findings);
        Sensitive(path, json, rule, lists, findings);
        Flows(path, json, rule, findings);
    }

    static void Roots(string path, JsonElement json, IReadOnlyDictionary<string, JsonElement> lists, CatalogueFindings findings)
    {
        foreach (var dimension in json.Members("dimensions"))
            if (lists.TryGetValue(dimension.String("codeList"), out var items) && items.EnumerateArray().Count(item => !item.TryGetProperty("parent", out _)) != 1)
                findings.Add("C241", path, "dimensions", $"'{dimension.String("id")}' has no single code that all others are parts of.", "Give its code list one total, and every other code a parent.");
    }

    static void Sensitive(string path, JsonElement json, JsonElement rule, IReadOnlyDictionary<string, JsonElement> lists, CatalogueFindings findings)
    {
        foreach (var (sensitive, i) in rule.Members("sensitive").Select((sensitive, i) => (sensitive, i)))
        {
            var member = $"protection.sensitive[{i}]";
            var dimension = json.Members("dimensions").Cast<JsonElement?>().FirstOrDefault(d => d!.Value.String("id") == sensitive.String("dimension"));
            CatalogueChecks.Known(path, $"{member}.dimension", sensitive.String("dimension"), DatasetChecks.Ids(json, "dimensions", "id"), "the dimensions", findings);
            if (dimension is not { } known || !lists.TryGetValue(known.String("codeList"), out var items)) continue;
            var codes = items.EnumerateArray().Select(item => item.String("code")).ToHashSet(StringComparer.Ordinal);
            foreach (var code in sensitive.GetProperty("codes").EnumerateArray()) CatalogueChecks.Known(path, $"{member}.codes", code.GetString()!, codes, "the code list of the dimension", findings);
            if (rule.String("zeros") == "published")
                findings.Add("C242", path, member, "cannot be protected while zeros are always shown: they say that nobody of the group is anything else.", "Let zeros be candidates.");
        }
    }

    static void Flows(string path, JsonElement json, JsonElement rule, CatalogueFindings findings)
    {
        var temporality = json.Members("measures").ToDictionary(measure => measure.String("id"), measure => measure.String("temporality"), StringComparer.Ordinal);
        foreach (var (flow, i) in rule.Members("flows").Select((flow, i) => (flow, i)))
            foreach (var (role, wanted) in new[] { ("stock", "stock"), ("in", "flow"), ("out", "flow") })
            {
                var measure = flow.String(role);
                CatalogueChecks.Known(path, $"protection.flows[{i}].{role}", measure, temporality.Keys.ToHashSet(StringComparer.Ordinal), "the measures", findings);
                if (temporality.TryGetValue(measure, out var is_) && is_ != wanted)
                    findings.Add("C243", path, $"protection.flows[{i}].{role}", $"'{measure}' is no {wanted}.", "Name a measure of that kind, or mend its temporality.");
            }
    }
}
