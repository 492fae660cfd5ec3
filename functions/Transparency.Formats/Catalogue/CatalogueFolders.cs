using System.Text;
using System.Text.Json;
using Transparency.Definitions;

namespace Transparency.Formats;

/// <summary>The files of a catalogue by folder: those that are JSON and keep to the schema of their kind. The rest is in the findings.</summary>
sealed class CatalogueFolders
{
    static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["codelists"] = "codeList",
        ["datasets"] = "dataset",
        ["partners"] = "partner",
        ["registers"] = "register",
        ["relations"] = "relation",
        ["rules"] = "rule",
    };

    static readonly string[] Singles = ["calendar", "publisher"];

    /// <summary>Files that others read: the extracts, and the record of their proof.</summary>
    static bool IsReadElsewhere(string path) => path.StartsWith("extracts/", StringComparison.Ordinal) || path is "sources-checked.json" or "figures-by-source.csv" or "README.md";

    readonly SortedDictionary<string, List<CatalogueFile>> folders = new(StringComparer.Ordinal);

    public IReadOnlyList<CatalogueFile> this[string folder] => folders.GetValueOrDefault(folder) ?? [];

    public IEnumerable<CatalogueFile> All => folders.Values.SelectMany(files => files);

    public CatalogueFile? Single(string name) => this[""].FirstOrDefault(file => file.Name == name);

    public static CatalogueFolders Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CatalogueFindings findings)
    {
        var read = new CatalogueFolders();
        var left = new List<(string Folder, string Path)>();
        foreach (var path in files.Keys.Where(path => !IsReadElsewhere(path)).Order(StringComparer.Ordinal))
        {
            var (folder, name) = (Path.GetDirectoryName(path)!.Replace('\\', '/'), Path.GetFileNameWithoutExtension(path));
            var json = path.EndsWith(".json", StringComparison.Ordinal);
            if (json && Kinds.TryGetValue(folder, out var kind)) read.Take(folder, path, files[path], () => CatalogueSchema.Of(kind), findings);
            else if (json && folder.Length == 0 && Singles.Contains(name)) read.Take("", path, files[path], () => CatalogueSchema.Of(name), findings);
            else left.Add((folder, path));
        }
        var registers = read["registers"].Where(file => file.Name == file.Id("id")).ToDictionary(file => file.Name, file => RegisterJson.Read(file.Json));
        foreach (var ofRegister in left.GroupBy(file => file.Folder))
            read.TakeRecords(registers.GetValueOrDefault(ofRegister.Key), [.. ofRegister.Select(file => file.Path)], files, findings);
        foreach (var name in Singles.Where(name => !files.ContainsKey($"{name}.json")))
            findings.Add("C003", $"{name}.json", "", "is missing.", "Every catalogue says who publishes and when.");
        return read;
    }

    void TakeRecords(RegisterStructure? register, string[] paths, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CatalogueFindings findings)
    {
        var schema = register is null ? null : CatalogueSchema.OfRecords(register);
        foreach (var path in paths)
        {
            if (schema is null || !path.EndsWith(".json", StringComparison.Ordinal))
                findings.Add("C002", path, "", "is no file that a catalogue has.", "Mend its name or folder; records lie in a folder named as their register.");
            else Take($"{register!.Id}", path, files[path], () => schema, findings);
        }
    }

    void Take(string folder, string path, ReadOnlyMemory<byte> bytes, Func<NJsonSchema.JsonSchema> schema, CatalogueFindings findings)
    {
        JsonElement json;
        try
        {
            json = JsonElement.Parse(bytes.Span, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            findings.Add("C001", path, "", "is not JSON in UTF-8.", "Mend it near this line; a name may stand once only.", (int)(e.LineNumber ?? -1) + 1);
            return;
        }
        var before = findings.Count;
        CatalogueSchema.Check(schema(), path, Encoding.UTF8.GetString(bytes.Span), findings);
        if (findings.Count > before) return;
        if (!folders.TryGetValue(folder, out var list)) folders.Add(folder, list = []);
        list.Add(new CatalogueFile(path, json));
    }
}
