using System.Text.Json;

namespace Transparency.Formats;

/// <summary>What a schema cannot say of any file: names, texts that a spreadsheet would run, blanks that differ between languages.</summary>
static class CatalogueChecks
{
    public static void Names(CatalogueFolders folders, string folder, string member, CatalogueFindings findings)
    {
        foreach (var file in folders[folder].Where(file => file.Id(member) != file.Name))
            findings.Add("C201", file.Path, member, $"is '{file.Id(member)}', which is not the name of the file.", "Name the file after what it holds.");
    }

    /// <summary>Below <c>/data/</c> these addresses hold something else.</summary>
    static readonly string[] Reserved = ["all", "status"];

    /// <summary>Datasets and registers share the addresses below <c>/data/</c>.</summary>
    public static void Addresses(CatalogueFile file, CatalogueFindings findings)
    {
        if (Reserved.Contains(file.Id("id"))) findings.Add("C215", file.Path, "id", $"is '{file.Id("id")}', whose address below /data/ holds something else.", "Give it another id.");
    }

    /// <summary>No text begins as a formula or holds a control character: everything here may become a field of a CSV.</summary>
    public static void Texts(string path, JsonElement json, string member, CatalogueFindings findings)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var inner in json.EnumerateObject()) Texts(path, inner.Value, member.Length == 0 ? inner.Name : $"{member}.{inner.Name}", findings);
                break;
            case JsonValueKind.Array:
                foreach (var (item, i) in json.EnumerateArray().Select((item, i) => (item, i))) Texts(path, item, $"{member}[{i}]", findings);
                break;
            case JsonValueKind.String when json.GetString() is { Length: > 0 } text:
                if (text[0] is '=' or '+' or '-' or '@')
                    findings.Add("C202", path, member, $"begins with '{text[0]}', which spreadsheets run as a formula.", "Begin with a letter, a digit or a quotation mark.");
                else if (text.Any(char.IsControl)) findings.Add("C202", path, member, "holds a control character or a line break.", "Write it on one line.");
                else if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) findings.Add("C202", path, member, "has a space at its beginning or end.", "Take it out.");
                break;
        }
    }

    public static void Rule(CatalogueFile rule, CatalogueFindings findings)
    {
        var text = rule.Json.GetProperty("text");
        var expected = Blanks(text.GetProperty("en").GetString()!);
        foreach (var language in text.EnumerateObject().Where(language => !Blanks(language.Value.GetString()!).SetEquals(expected)))
            findings.Add("C203", rule.Path, $"text.{language.Name}", "has other blanks than the English text.", $"Use each of {string.Join(' ', expected.Order(StringComparer.Ordinal).Select(blank => $"{{{blank}}}"))}.");
    }

    static HashSet<string> Blanks(string text) =>
        [.. text.Split('{').Skip(1).Select(part => part.Split('}')[0])];

    /// <summary>Says each thing that stands twice.</summary>
    public static void Twice(string path, string member, IEnumerable<string> names, CatalogueFindings findings)
    {
        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            findings.Add("C204", path, member, $"has '{name.Key}' {name.Count()} times.", "Keep one.");
    }

    public static void Known(string path, string member, string name, IReadOnlySet<string> among, string where, CatalogueFindings findings)
    {
        if (!among.Contains(name)) findings.Add("C205", path, member, $"'{name}' is not in {where}.", "Mend the name, or add what it names.");
    }
}
