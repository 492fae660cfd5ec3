using System.Text.Json;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>datapackage.json</c>: Data Package 2.0, with a hash of every file, types of every column and the code lists they refer to.</summary>
sealed class DataPackage(Publisher publisher, IReadOnlyCollection<PublicFile> files)
{
    /// <summary>The language of members that the format allows one text for; all languages stand under <c>translations</c>.</summary>
    const string Default = "en";

    public byte[] Write(Edition edition, CitedSources sources) => JsonFile.Write(json =>
    {
        var structure = edition.Structure;
        Heading(json, structure.Id, edition.Version, edition.Release, structure.Title, structure.Description);
        if (!structure.Keywords.IsEmpty) json.Array("keywords", structure.Keywords, keyword => json.WriteStringValue(In(keyword)));
        json.Objects("sources", edition.Observations.Select(o => $"{o.Series.Source}").Distinct().Order(StringComparer.Ordinal).Where(source => source != $"{Code.NotApplicable}"), source =>
        {
            json.WriteString("title", sources.Title(source));
            if (sources.Link(source) is { Length: > 0 } link) json.WriteString("path", link);
        });
        json.WriteStartArray("resources");
        var schemas = new ObservationSchema(json, structure);
        Resource(json, FileNames.Csv(structure.Id), () => schemas.Table());
        Resource(json, FileNames.Revisions, () => schemas.Revisions());
        Others(json);
        schemas.CodeLists();
        json.WriteEndArray();
    });

    public byte[] Write(RegisterEdition edition) => JsonFile.Write(json =>
    {
        var structure = edition.Structure;
        Heading(json, structure.Id, edition.Version, edition.Release, structure.Title, structure.Description);
        json.WriteStartArray("resources");
        var schemas = new RegisterSchema(json, structure);
        Resource(json, FileNames.Csv(structure.Id), () => schemas.Table());
        Resource(json, FileNames.Revisions, () => schemas.Revisions());
        Others(json);
        json.WriteEndArray();
    });

    void Heading(Utf8JsonWriter json, Code id, DatasetVersion version, ReleaseId release, Text title, Text description)
    {
        var address = publisher.BaseAddress.AbsoluteUri + FileNames.Folder(id, version);
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", $"{id}");
        json.WriteString("id", address);
        json.WriteString("title", In(title));
        json.WriteString("description", In(description));
        json.WriteString("homepage", address + FileNames.Page(Default));
        json.WriteString("version", $"{version}");
        json.WriteString("created", release.Date.Iso() + "T00:00:00Z");
        json.Objects("licenses", [publisher.Licence.AbsoluteUri], licence =>
        {
            json.WriteString("name", "CC-BY-4.0");
            json.WriteString("path", licence);
            json.WriteString("title", "Creative Commons Attribution 4.0 International");
        });
        json.WriteString("rights", In(StandardWords.Sentence("licence")));
        json.Objects("contributors", [publisher.LegalName], name =>
        {
            json.WriteString("title", In(name));
            json.WriteString("path", publisher.BaseAddress.AbsoluteUri);
            if (publisher.Email.Length > 0) json.WriteString("email", publisher.Email);
            json.Array("roles", ["publisher"], json.WriteStringValue);
        });
        json.Object("translations", () =>
        {
            json.Write("title", title);
            json.Write("description", description);
            json.Write("rights", StandardWords.Sentence("licence"));
        });
    }

    void Others(Utf8JsonWriter json)
    {
        foreach (var name in files.Select(Name).Where(name => !name.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            Resource(json, name, null);
    }

    /// <param name="schema">Of a table; null for a file of another kind.</param>
    void Resource(Utf8JsonWriter json, string name, Action? schema)
    {
        var file = files.Single(file => Name(file) == name);
        json.WriteStartObject();
        json.WriteString("name", schema is not null ? name[..name.LastIndexOf('.')] : name.Replace('.', '-'));
        json.WriteString("path", name);
        if (schema is not null) json.WriteString("type", "table");
        json.WriteString("format", name[(name.LastIndexOf('.') + 1)..]);
        json.WriteString("mediatype", MediaTypes.Of(name));
        if (schema is not null) json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes.Length);
        json.WriteString("hash", "sha256:" + Checksums.Of(file.Bytes));
        if (schema is not null) json.Object("schema", schema);
        json.WriteEndObject();
    }

    internal static string In(Text text) => text.ByLanguage.GetValueOrDefault(Default) ?? text.ByLanguage.Values.First();

    static string Name(PublicFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}
