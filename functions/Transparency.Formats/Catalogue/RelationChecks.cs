using System.Text.Json;
using Transparency.Validation;

namespace Transparency.Formats;

/// <summary>A relation names a rule, the sides of that rule, and figures or records that are defined.</summary>
static class RelationChecks
{
    public static void Relation(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        var code = file.Id("rule");
        if (CrossRule.Find(code) is not { } rule)
        {
            findings.Add("C211", file.Path, "rule", $"'{code}' is no rule across datasets.", $"Use one of {string.Join(' ', CrossRule.All.Select(known => known.Code))}.");
            return;
        }
        var sides = file.Json.GetProperty("sides").EnumerateArray().ToList();
        if (!sides.Select(side => side.GetProperty("role").GetString()!).Order(StringComparer.Ordinal).SequenceEqual(rule.Roles.Order(StringComparer.Ordinal)))
            findings.Add("C211", file.Path, "sides", $"are not those of {code}.", $"Give each of {string.Join(' ', rule.Roles)} once.");
        if (folders["rules"].All(text => text.Name != code)) findings.Add("C205", file.Path, "rule", $"'{code}' is not in rules/.", "Write what a note of this rule says.");
        var events = folders["events"].Select(record => record.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (side, i) in sides.Select((side, i) => (side, i)))
        {
            var (figures, records) = (Members(side, "figures"), Members(side, "records"));
            if (figures.Count > 0 == rule.OfRecords || records.Count > 0 != rule.OfRecords)
                findings.Add("C211", file.Path, $"sides[{i}]", rule.OfRecords ? "names no records." : "names no figures.", $"{code} looks at {(rule.OfRecords ? "records of the register of events" : "figures")}.");
            foreach (var record in records) CatalogueChecks.Known(file.Path, $"sides[{i}].records", record.GetString()!, events, "the register of events", findings);
            foreach (var (choice, j) in figures.Select((choice, j) => (choice, j))) Choice(file.Path, $"sides[{i}].figures[{j}]", choice, folders, findings);
        }
    }

    static void Choice(string path, string member, JsonElement choice, CatalogueFolders folders, CatalogueFindings findings)
    {
        var dataset = folders["datasets"].FirstOrDefault(file => file.Name == choice.GetProperty("dataset").GetString());
        if (dataset is null)
        {
            findings.Add("C205", path, $"{member}.dataset", $"'{choice.GetProperty("dataset").GetString()}' is not in datasets/.", "Mend the name, or add the dataset.");
            return;
        }
        CatalogueChecks.Known(path, $"{member}.measure", choice.GetProperty("measure").GetString()!, DatasetChecks.Ids(dataset.Json, "measures", "id"), $"the measures of '{dataset.Name}'", findings);
        if (!choice.TryGetProperty("codes", out var codes)) return;
        var lists = dataset.Json.GetProperty("dimensions").EnumerateArray()
            .DistinctBy(d => d.GetProperty("id").GetString()!).ToDictionary(d => d.GetProperty("id").GetString()!, d => d.GetProperty("codeList").GetString()!, StringComparer.Ordinal);
        foreach (var dimension in codes.EnumerateObject())
        {
            CatalogueChecks.Known(path, $"{member}.codes", dimension.Name, lists.Keys.ToHashSet(StringComparer.Ordinal), $"the dimensions of '{dataset.Name}'", findings);
            if (!lists.TryGetValue(dimension.Name, out var list) || folders["codelists"].FirstOrDefault(file => file.Name == list) is not { } known) continue;
            foreach (var code in dimension.Value.EnumerateArray())
                CatalogueChecks.Known(path, $"{member}.codes.{dimension.Name}", code.GetString()!, DatasetChecks.Ids(known.Json, "items", "code"), $"'{list}'", findings);
        }
    }

    static List<JsonElement> Members(JsonElement json, string name) => json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];
}
