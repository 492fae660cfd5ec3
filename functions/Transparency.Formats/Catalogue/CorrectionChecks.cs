using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Reports and remarks speak of figures by dataset, series and period: all of them, in words that can be read, and decided before they change anything.</summary>
static class CorrectionChecks
{
    static readonly HashSet<string> Reporters = new(["reader", "body-counted", "author", "partner", "steward", "person-concerned"], StringComparer.Ordinal);

    static readonly HashSet<string> Statuses = new(["received", "accepted", "declined", "expired"], StringComparer.Ordinal);

    static readonly string[] Decided = ["ANSWERED", "OUTCOME"], Values = ["EXPECTS", "GIVES"];

    static readonly string[] OfAFigure = ["DATASET", "SERIES", "PERIOD", "EXPECTS", "GIVES"];

    public static void Correction(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        CatalogueChecks.Known(file.Path, "REPORTED_BY", file.Id("REPORTED_BY"), Reporters, $"the reporters: {string.Join(' ', Reporters)}", findings);
        CatalogueChecks.Known(file.Path, "STATUS", file.Id("STATUS"), Statuses, $"the statuses: {string.Join(' ', Statuses)}", findings);
        if (file.Id("STATUS") != "received")
            foreach (var member in Decided.Where(member => !Has(file, member)))
                findings.Add("C212", file.Path, member, "is missing for a report that was decided.", "Say on which day it was answered and what became of it.");
        if (!OfAFigure.Skip(1).Any(member => Has(file, member)))
        {
            if (Has(file, "DATASET")) Dataset(file, folders, findings);
            return;
        }
        foreach (var member in OfAFigure.Where(member => !Has(file, member)))
            findings.Add("C212", file.Path, member, "is missing for a correction of a figure.", $"Give all of {string.Join(' ', OfAFigure)}, or none but DATASET.");
        foreach (var member in Values.Where(member => Has(file, member) && !FigureText.TryParse(file.Id(member), out _)))
            findings.Add("C212", file.Path, member, "is no figure.", "Write it as revisions.csv does: 165, 30 lt, 3--5, 16 of 177.");
        if (Has(file, "EXPECTS") && Has(file, "GIVES") && file.Id("EXPECTS") == file.Id("GIVES"))
            findings.Add("C212", file.Path, "GIVES", "is the value that is expected there already.", "Give the corrected value.");
        if (!Has(file, "DATASET") || Dataset(file, folders, findings) is not { } dataset) return;
        // This register is public, and a partner's figure may be one that is withheld.
        if (dataset.Json.GetProperty("disclosure").GetString() == "protected")
            findings.Add("C216", file.Path, "DATASET", "is protected, and a correction here would show the count.", "Ask the partner to send the extract again, and keep the figures out of the report.");
        if (Has(file, "SERIES")) Series(file.Path, "SERIES", file.Id("SERIES"), dataset, folders, findings);
    }

    public static void Remark(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        var dataset = Dataset(file, folders, findings);
        if (!file.Json.TryGetProperty("CELLS", out var cells)) return;
        foreach (var cell in cells.EnumerateArray().Select(cell => cell.GetString()!.Split(' ')))
        {
            Series(file.Path, "CELLS", cell[0], dataset, folders, findings);
            if (cell.Length != 2 || !Period.TryParse(cell[1], out _))
                findings.Add("C208", file.Path, "CELLS", $"'{string.Join(' ', cell)}' is not a series and a period.", "Write them as revisions.csv does, parted by a space.");
        }
    }

    static CatalogueFile? Dataset(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        CatalogueChecks.Known(file.Path, "DATASET", file.Id("DATASET"), folders["datasets"].Concat(folders["registers"]).Select(known => known.Name).ToHashSet(StringComparer.Ordinal), "datasets/ or registers/", findings);
        return folders["datasets"].FirstOrDefault(dataset => dataset.Name == file.Id("DATASET"));
    }

    /// <summary>As many codes as the dataset has dimensions, each in its list, then a source and a measure.</summary>
    static void Series(string path, string member, string text, CatalogueFile? dataset, CatalogueFolders folders, CatalogueFindings findings)
    {
        if (dataset is null) return;
        var dimensions = dataset.Json.GetProperty("dimensions").EnumerateArray().ToList();
        if (!SeriesKey.TryParse(text, out var series) || series.Dimensions.Length != dimensions.Count)
        {
            findings.Add("C212", path, member, $"'{text}' is no series of '{dataset.Name}'.", $"Write FREQ.{string.Join('.', dimensions.Select(d => d.GetProperty("id").GetString()))}.SOURCE.MEASURE.");
            return;
        }
        foreach (var (dimension, code) in dimensions.Zip(series.Dimensions))
            if (folders["codelists"].FirstOrDefault(list => list.Name == dimension.GetProperty("codeList").GetString()) is { } list)
                CatalogueChecks.Known(path, member, $"{code}", DatasetChecks.Ids(list.Json, "items", "code"), $"'{list.Name}'", findings);
        CatalogueChecks.Known(path, member, $"{series.Measure}", DatasetChecks.Ids(dataset.Json, "measures", "id"), $"the measures of '{dataset.Name}'", findings);
    }

    static bool Has(CatalogueFile file, string member) => file.Json.TryGetProperty(member, out _);
}
