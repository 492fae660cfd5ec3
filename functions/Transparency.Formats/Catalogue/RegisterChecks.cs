using System.Text.Json;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What registers and their records say of one another: periods that exist, sources that are registered.</summary>
static class RegisterChecks
{
    public static void Register(CatalogueFile file, CatalogueFolders folders, CatalogueFindings findings)
    {
        var register = RegisterJson.Read(file.Json);
        CatalogueChecks.Twice(file.Path, "columns", register.Columns.Select(column => $"{column.Id}"), findings);
        if (register.Columns[0] is not { Kind: RegisterColumnKind.Code, Required: true } first || $"{first.Id}" != "ID")
            findings.Add("C209", file.Path, "columns[0]", "is not the ID.", "The first column of every register is ID, a code that every record fills.");
        if (folders["datasets"].Any(dataset => dataset.Name == file.Name))
            findings.Add("C204", file.Path, "id", "is the id of a dataset too.", "Both share one folder of addresses; rename one.");
        if (file.Name == "sources" && !register.Columns.Any(column => $"{column.Id}" == "PUBLISHED" && column is { Kind: RegisterColumnKind.Period, Required: true }))
            findings.Add("C209", file.Path, "columns", "has no PUBLISHED.", "Each source says when it came out: a period that every record fills.");
        var sources = folders["sources"].Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var record in folders[file.Name])
            foreach (var column in register.Columns)
                if (record.Json.TryGetProperty($"{column.Id}", out var value)) Value(record.Path, column, value, sources, findings);
    }

    static void Value(string path, RegisterColumn column, JsonElement value, HashSet<string> sources, CatalogueFindings findings)
    {
        if (column.Kind == RegisterColumnKind.Period && !Period.TryParse(value.GetString()!, out _))
            findings.Add("C208", path, $"{column.Id}", "is no period.", "Write 2020, 2020-Q1, 2020-02, 2020-06-11 or a span 2012--2020-02.");
        if (column.Kind == RegisterColumnKind.Code && $"{column.Id}" == "SOURCE")
            CatalogueChecks.Known(path, "SOURCE", value.GetString()!, sources, "the register of sources", findings);
    }
}
