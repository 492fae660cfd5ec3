using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>An indicator belongs to a plan that has begun, takes its figures from what is defined, and says when its target is due. What figures say of it is never written by hand.</summary>
static class IndicatorChecks
{
    public static void Indicator(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        foreach (var member in IndicatorRegister.Found.Where(member => Has(file, member)))
            findings.Add("C214", file.Path, member, "is filled at release.", "Take it out: it follows from the figures.");
        CatalogueChecks.Known(file.Path, "LEVEL", file.Id("LEVEL"), ClosedSet.Words<IndicatorLevel>().ToHashSet(StringComparer.Ordinal), $"the levels: {string.Join(' ', ClosedSet.Words<IndicatorLevel>())}", findings);
        CatalogueChecks.Known(file.Path, "DIRECTION", file.Id("DIRECTION"), ClosedSet.Words<Direction>().ToHashSet(StringComparer.Ordinal), $"the directions: {string.Join(' ', ClosedSet.Words<Direction>())}", findings);
        Plan(file, folders, findings);
        Target(file, findings);
        Figures(file, folders, findings);
    }

    static void Plan(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        var plans = folders["action-plans"];
        if (plans.FirstOrDefault(plan => plan.Name == file.Id("PLAN")) is not { } plan || plan.Id("LEVEL") != "plan")
            findings.Add("C205", file.Path, "PLAN", $"'{file.Id("PLAN")}' is no plan in action-plans/.", "Mend the name, or add the plan.");
        else if (!Has(plan, "START"))
            findings.Add("C214", file.Path, "PLAN", $"'{plan.Name}' has no START.", "Without it no figure is of before or after the plan; give the plan one.");
        CatalogueChecks.Known(file.Path, "OF", file.Id("OF"), plans.Where(record => record.Id("PLAN") == file.Id("PLAN")).Select(record => record.Name).ToHashSet(StringComparer.Ordinal), $"the plan '{file.Id("PLAN")}'", findings);
    }

    static void Target(CatalogueFile file, CatalogueFindings findings)
    {
        if (Has(file, "TARGET") != Has(file, "TARGET_DATE"))
            findings.Add("C214", file.Path, Has(file, "TARGET") ? "TARGET_DATE" : "TARGET", "is missing.", "A target is a value and the date the plan sets for it; without a date of the plan leave out both.");
        if (Has(file, "TARGET") && file.Id("DIRECTION") == Direction.None.Word())
            findings.Add("C214", file.Path, "DIRECTION", "is none beside a target.", "Say which way from here the target lies: up or down.");
    }

    /// <summary>Dataset, measure, dimensions and codes that are defined; none of them where nothing measures it.</summary>
    static void Figures(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        if (Has(file, "DATASET") != Has(file, "MEASURE") || (Has(file, "CODES") && !Has(file, "DATASET")))
            findings.Add("C214", file.Path, Has(file, "DATASET") ? "MEASURE" : "DATASET", "is missing.", "Give both, or leave out DATASET, MEASURE and CODES where nothing measures it.");
        if (!Has(file, "DATASET") || !Has(file, "MEASURE")) return;
        if (folders["datasets"].FirstOrDefault(known => known.Name == file.Id("DATASET")) is not { } dataset)
        {
            findings.Add("C205", file.Path, "DATASET", $"'{file.Id("DATASET")}' is not in datasets/.", "Mend the name, or add the dataset.");
            return;
        }
        CatalogueChecks.Known(file.Path, "MEASURE", file.Id("MEASURE"), DatasetChecks.Ids(dataset.Json, "measures", "id"), $"the measures of '{dataset.Name}'", findings);
        if (file.Json.TryGetProperty("CODES", out var codes))
            foreach (var line in codes.EnumerateArray()) Line(file.Path, line.GetString()!, dataset, folders, findings);
    }

    static void Line(string path, string line, CatalogueFile dataset, CatalogueFolders folders, CatalogueFindings findings)
    {
        if (line.Split(Plans.Indicator.BetweenDimensionAndCode) is not [var name, var text] || !Code.TryParse(text, out var code))
        {
            findings.Add("C214", path, "CODES", $"'{line}' is no dimension with its code.", "Write DIM=CODE, one a line.");
            return;
        }
        var dimension = dataset.Json.GetProperty("dimensions").EnumerateArray().FirstOrDefault(known => known.GetProperty("id").GetString() == name);
        if (dimension.ValueKind == System.Text.Json.JsonValueKind.Undefined)
            findings.Add("C205", path, "CODES", $"'{name}' is not in the dimensions of '{dataset.Name}'.", "Mend the name, or add what it names.");
        else if (folders["codelists"].FirstOrDefault(list => list.Name == dimension.GetProperty("codeList").GetString()) is { } list)
            CatalogueChecks.Known(path, "CODES", $"{code}", DatasetChecks.Ids(list.Json, "items", "code"), $"'{list.Name}'", findings);
    }

    static bool Has(CatalogueFile file, string member) => file.Json.TryGetProperty(member, out _);
}
