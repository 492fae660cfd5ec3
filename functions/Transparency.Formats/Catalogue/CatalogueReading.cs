using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Statistics;
using Transparency.Validation;
using Calendar = Transparency.Definitions.Calendar;

namespace Transparency.Formats;

/// <summary>What became of a set of catalogue files: all of them good, or everything that is wrong with them.</summary>
public abstract record CatalogueRead
{
    CatalogueRead() { }

    public sealed record Whole(Catalogue Catalogue) : CatalogueRead;

    public sealed record Refused(ImmutableArray<Finding> Findings) : CatalogueRead;
}

/// <summary>Reads the catalogue: each file against the schema of its kind, then what files say of one another. Bad data is never an exception.</summary>
public static class CatalogueReading
{
    /// <param name="files">Bytes by path, relative to the catalogue, with forward slashes. Extracts are left to those who read them.</param>
    public static CatalogueRead Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var findings = new CatalogueFindings();
        var folders = CatalogueFolders.Of(files, findings);
        Check(folders, findings);
        return findings.Count > 0 ? new CatalogueRead.Refused(findings.All) : new CatalogueRead.Whole(Build(folders));
    }

    /// <summary>Parses the schemas ahead. They are most of a first reading, so a program may do this while it does something else.</summary>
    public static void Prepare() => CatalogueSchema.Of("dataset");

    static void Check(CatalogueFolders folders, CatalogueFindings findings)
    {
        foreach (var file in folders.All) CatalogueChecks.Texts(file.Path, file.Json, "", findings);
        foreach (var folder in new[] { "codelists", "datasets", "partners", "registers", "relations" }) CatalogueChecks.Names(folders, folder, "id", findings);
        CatalogueChecks.Names(folders, "rules", "code", findings);
        foreach (var file in folders["datasets"].Concat(folders["registers"])) CatalogueChecks.Addresses(file, findings);
        foreach (var register in folders["registers"])
        {
            CatalogueChecks.Names(folders, register.Name, "ID", findings);
            RegisterChecks.Register(register, folders, findings);
        }
        foreach (var list in folders["codelists"]) DatasetChecks.CodeList(list, findings);
        var items = folders["codelists"].ToDictionary(list => list.Name, list => list.Json.GetProperty("items"), StringComparer.Ordinal);
        foreach (var dataset in folders["datasets"])
        {
            DatasetChecks.Dataset(dataset, folders, findings);
            ProtectionChecks.Dataset(dataset, items, findings);
        }
        foreach (var report in folders["corrections"]) CorrectionChecks.Correction(report, folders, findings);
        foreach (var remark in folders["remarks"]) CorrectionChecks.Remark(remark, folders, findings);
        PlanChecks.All(folders, findings);
        foreach (var indicator in folders[IndicatorRegister.Id]) IndicatorChecks.Indicator(indicator, folders, findings);
        foreach (var relation in folders["relations"]) RelationChecks.Relation(relation, folders, findings);
        foreach (var partner in folders["partners"]) PartnerChecks.Partner(partner, folders, findings);
        foreach (var rule in folders["rules"]) CatalogueChecks.Rule(rule, findings);
        if (folders.Single("calendar") is { } calendar) CalendarChecks.Calendar(calendar, findings);
    }

    static Catalogue Build(CatalogueFolders folders)
    {
        var lists = folders["codelists"].ToDictionary(list => list.Name, list => DatasetReading.CodeList(list.Json));
        return new Catalogue(
            ReadPublisher(folders.Single("publisher")!.Json), ReadCalendar(folders.Single("calendar")!.Json),
            [.. folders["datasets"].Select(dataset => DatasetReading.Read(dataset.Json, list => lists[list.GetString()!]))],
            [.. folders["registers"].Select(register => ReadRegister(register, folders))],
            [.. folders["partners"].Select(partner => PartnerReading.Read(partner.Json))],
            folders["rules"].ToImmutableSortedDictionary(rule => rule.Name, rule => rule.Json.ReadText("text"), StringComparer.Ordinal),
            [.. folders["relations"].Select(relation => RelationReading.Read(relation.Json)).OrderBy(relation => relation.Id)]);
    }

    static Publisher ReadPublisher(JsonElement json) => new(
        Address(json, "baseAddress"), json.ReadCode("agency"), json.ReadText("name"), json.ReadText("tagline"), json.ReadText("legalName"),
        json.GetProperty("email").GetString()!, Address(json, "licence"),
        [.. json.GetProperty("statements").EnumerateArray().Select(statement => new Statement(
            statement.ReadCode("id"), statement.GetProperty("placeholder").GetBoolean(), statement.ReadText("heading"), statement.ReadText("body")))]);

    static Uri Address(JsonElement json, string name) => new(json.GetProperty(name).GetString()!);

    static Calendar ReadCalendar(JsonElement json) => new(
        [.. json.GetProperty("entries").EnumerateArray().Select(entry => new CalendarEntry(
            Instant(entry.GetProperty("at")), entry.TryGetProperty("movedFrom", out var from) ? Instant(from) : null, entry.ReadText("reason")))]);

    static DateTimeOffset Instant(JsonElement json) =>
        DateTimeOffset.ParseExact(json.GetString()!, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    static Register ReadRegister(CatalogueFile file, CatalogueFolders folders)
    {
        var structure = RegisterJson.Read(file.Json);
        return new Register(structure, [.. folders[file.Name].Select(record => RegisterJson.ReadRow(record.Json, structure)).OrderBy(row => row.Id)]);
    }
}
