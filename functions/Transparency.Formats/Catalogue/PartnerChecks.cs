using System.Text.Json;
using Transparency.Extracts;

namespace Transparency.Formats;

/// <summary>What a partner's file says of datasets, and what cannot be meant.</summary>
static class PartnerChecks
{
    static readonly string[] Places = ["folder", "inbox", "address"];

    static readonly string[] OfAddresses = ["redirectHosts", "private"];

    static readonly (string Kind, string[] Needs, string[] May)[] Formats =
        [("csv", [], ["delimiter", "encoding", "decimalMark"]), ("json", [], ["records"]), ("workbook", ["sheet"], ["headerRow"])];

    static readonly (string Kind, string[] Needs)[] Authentications =
        [("none", []), ("api-key", ["header", "key"]), ("managed-identity", ["scope"]), ("client-certificate", ["certificate"])];

    /// <summary>Parameters of addresses that carry what is secret.</summary>
    static readonly string[] SecretParameters = ["key", "apikey", "api_key", "api-key", "code", "token", "access_token", "sig", "signature", "secret", "password", "pwd"];

    public static void Partner(CatalogueFile partner, CatalogueFolders folders, CatalogueFindings findings)
    {
        var (path, json) = (partner.Path, partner.Json);
        var datasets = folders["datasets"].ToDictionary(dataset => dataset.Name, StringComparer.Ordinal);
        var dataset = json.TryGetProperty("dataset", out var named) ? named.GetString() : null;
        if (dataset is not null) CatalogueChecks.Known(path, "dataset", dataset, datasets.Keys.ToHashSet(StringComparer.Ordinal), "datasets/", findings);
        Place(path, json, dataset, findings);
        if (json.TryGetProperty("format", out var format))
            Members(path, "format", format, [.. Formats.Select(kind => (kind.Kind, kind.Needs, (string[])[.. kind.Needs, .. kind.May, "dates"]))], findings);
        if (json.TryGetProperty("authentication", out var authentication))
        {
            Members(path, "authentication", authentication, [.. Authentications.Select(kind => (kind.Kind, kind.Needs, kind.Needs))], findings);
            if (!json.GetProperty("where").TryGetProperty("address", out _)) findings.Add("C233", path, "authentication", "is for an address, and there is none.", "Take it out.");
        }
        if (json.TryGetProperty("mapping", out var mapping)) Mapping(path, mapping, json, dataset is null ? null : datasets.GetValueOrDefault(dataset), folders, findings);
    }

    static void Place(string path, JsonElement json, string? dataset, CatalogueFindings findings)
    {
        var where = json.GetProperty("where");
        if (Places.Count(place => where.TryGetProperty(place, out _)) != 1)
        {
            findings.Add("C230", path, "where", "is not one place.", "Give one of folder, inbox and address.");
            return;
        }
        if (!where.TryGetProperty("address", out var text))
        {
            foreach (var member in OfAddresses.Where(member => where.TryGetProperty(member, out _)))
                findings.Add("C230", path, $"where.{member}", "is for an address, and there is none.", "Take it out.");
            return;
        }
        if (dataset is null) findings.Add("C231", path, "dataset", "is missing; an address gives one file.", "Say which dataset it is an extract of.");
        var isPrivate = where.TryGetProperty("private", out var flag) && flag.GetBoolean();
        if (!Uri.TryCreate(text.GetString(), UriKind.Absolute, out var address)) findings.Add("C232", path, "where.address", "is no address.", "Mend it.");
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.IsLoopback && isPrivate))
            findings.Add("C232", path, "where.address", "is plain http, which is for this machine only.", "Use https; or, for a partner on this machine, say 'private'.");
        else if (address.Query.TrimStart('?').Split('&').Any(parameter => SecretParameters.Contains(parameter.Split('=')[0], StringComparer.OrdinalIgnoreCase)))
            findings.Add("C232", path, "where.address", "carries what looks like a secret.", "Give it by 'authentication', which only names it.");
    }

    /// <summary>A kind has the members that are its own, and no others.</summary>
    static void Members(string path, string member, JsonElement json, (string Kind, string[] Needs, string[] May)[] kinds, CatalogueFindings findings)
    {
        var (kind, needs, may) = kinds.Single(one => one.Kind == json.GetProperty("kind").GetString());
        foreach (var missing in needs.Where(name => !json.TryGetProperty(name, out _)))
            findings.Add("C233", path, $"{member}.{missing}", $"is missing; '{kind}' needs it.", "Add it.");
        foreach (var other in json.EnumerateObject().Where(inner => inner.Name != "kind" && !may.Contains(inner.Name)))
            findings.Add("C233", path, $"{member}.{other.Name}", $"means nothing for '{kind}'.", "Take it out.");
    }

    static void Mapping(string path, JsonElement mapping, JsonElement partner, CatalogueFile? dataset, CatalogueFolders folders, CatalogueFindings findings)
    {
        if (dataset is null)
        {
            findings.Add("C231", path, "mapping", "has columns of no dataset.", "Say with 'dataset' which it is.");
            return;
        }
        var ours = ColumnsOf(dataset, partner.GetProperty("publishedFigures").GetBoolean());
        string[] columns = mapping.TryGetProperty("columns", out var translated) ? [.. translated.EnumerateObject().Select(column => column.Value.GetString()!)] : [];
        foreach (var column in columns) CatalogueChecks.Known(path, "mapping.columns", column, ours, $"the columns of '{dataset.Name}'", findings);
        CatalogueChecks.Twice(path, "mapping.columns", columns, findings);
        foreach (var (column, value) in Values(mapping, "constants"))
        {
            CatalogueChecks.Known(path, "mapping.constants", column, ours, $"the columns of '{dataset.Name}'", findings);
            if (columns.Contains(column)) findings.Add("C234", path, $"mapping.constants.{column}", "is a column that they send, too.", "Keep one of the two.");
            Code(path, $"mapping.constants.{column}", column, value, dataset, folders, findings);
        }
        if (!mapping.TryGetProperty("codes", out var codes)) return;
        foreach (var column in codes.EnumerateObject())
        {
            CatalogueChecks.Known(path, "mapping.codes", column.Name, ours, $"the columns of '{dataset.Name}'", findings);
            foreach (var (theirs, value) in Values(codes, column.Name)) Code(path, $"mapping.codes.{column.Name}.{theirs}", column.Name, value, dataset, folders, findings);
        }
    }

    static IEnumerable<(string, string)> Values(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? values.EnumerateObject().Select(value => (value.Name, value.Value.GetString()!)) : [];

    /// <summary>A code of a dimension or measure is one that the dataset has.</summary>
    static void Code(string path, string member, string column, string value, CatalogueFile dataset, CatalogueFolders folders, CatalogueFindings findings)
    {
        if (column == "MEASURE") CatalogueChecks.Known(path, member, value, DatasetChecks.Ids(dataset.Json, "measures", "id"), $"the measures of '{dataset.Name}'", findings);
        foreach (var dimension in dataset.Json.GetProperty("dimensions").EnumerateArray().Where(dimension => dimension.GetProperty("id").GetString() == column))
            if (folders["codelists"].FirstOrDefault(list => list.Name == dimension.GetProperty("codeList").GetString()) is { } list)
                CatalogueChecks.Known(path, member, value, DatasetChecks.Ids(list.Json, "items", "code"), $"'{list.Name}'", findings);
    }

    static HashSet<string> ColumnsOf(CatalogueFile dataset, bool publishedFigures) =>
        Columns.Expected(dataset.Json.GetProperty("dimensions").EnumerateArray().Select(dimension => dimension.GetProperty("id").GetString()!), publishedFigures).ToHashSet(StringComparer.Ordinal);
}
