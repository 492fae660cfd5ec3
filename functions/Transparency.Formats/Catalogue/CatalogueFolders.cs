using System.Text;
using System.Text.Json;
using NJsonSchema;

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

    /// <summary>Files are looked at beside one another, and told of in order of their paths.</summary>
    public static CatalogueFolders Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CatalogueFindings findings)
    {
        var read = new CatalogueFolders();
        var all = files.Keys.Where(path => !IsReadElsewhere(path)).Order(StringComparer.Ordinal).Select(path => new Place(path)).ToList();
        read.Take(all.Where(place => place.Kind is not null).Select(place => (place, (JsonSchema?)CatalogueSchema.Of(place.Kind!))), files, findings);
        var registers = read["registers"].Where(file => file.Name == file.Id("id")).ToDictionary(file => file.Name, file => CatalogueSchema.OfRecords(RegisterJson.Read(file.Json)));
        read.Take(all.Where(place => place.Kind is null).Select(place => (place, place.IsJson ? registers.GetValueOrDefault(place.Folder) : null)), files, findings);
        foreach (var name in Singles.Where(name => !files.ContainsKey($"{name}.json")))
            findings.Add("C003", $"{name}.json", "", "is missing.", "Every catalogue says who publishes and when.");
        return read;
    }

    void Take(IEnumerable<(Place Place, JsonSchema? Schema)> places, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CatalogueFindings findings)
    {
        foreach (var (place, file, found) in places.ToList().AsParallel().AsOrdered().Select(one => Look(one.Place, one.Schema, files[one.Place.Path])).ToList())
        {
            findings.AddRange(found);
            if (file is null) continue;
            if (!folders.TryGetValue(place.Folder, out var list)) folders.Add(place.Folder, list = []);
            list.Add(file);
        }
    }

    /// <param name="schema">Null where no file belongs.</param>
    static (Place, CatalogueFile?, CatalogueFindings) Look(Place place, JsonSchema? schema, ReadOnlyMemory<byte> bytes)
    {
        var found = new CatalogueFindings();
        if (schema is null) found.Add("C002", place.Path, "", "is no file that a catalogue has.", "Mend its name or folder; records lie in a folder named as their register.");
        else
            try
            {
                var json = JsonElement.Parse(bytes.Span, new JsonDocumentOptions { AllowDuplicateProperties = false });
                CatalogueSchema.Check(schema, place.Path, Encoding.UTF8.GetString(bytes.Span), found);
                if (found.Count == 0) return (place, new CatalogueFile(place.Path, json), found);
            }
            catch (JsonException e)
            {
                found.Add("C001", place.Path, "", "is not JSON in UTF-8.", "Mend it near this line; a name may stand once only.", (int)(e.LineNumber ?? -1) + 1);
            }
        return (place, null, found);
    }

    /// <summary>Where a file lies, and what kind of file lies there; null for the records of registers and for what does not belong.</summary>
    sealed record Place(string Path)
    {
        public string Folder { get; } = System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

        public bool IsJson => Path.EndsWith(".json", StringComparison.Ordinal);

        public string? Kind => !IsJson ? null
            : Folder.Length > 0 ? Kinds.GetValueOrDefault(Folder)
            : System.IO.Path.GetFileNameWithoutExtension(Path) is var name && Singles.Contains(name) ? name : null;
    }
}
