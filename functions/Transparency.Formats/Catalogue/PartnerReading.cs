using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Makes a partner of its file, once nothing is wrong with it.</summary>
static class PartnerReading
{
    public static Partner Read(JsonElement json) => new(
        json.ReadCode("id"), json.ReadText("name"), json.GetProperty("contact").GetString()!,
        json.GetProperty("publishedFigures").GetBoolean(), Flag(json, "rehearsal"),
        json.TryGetProperty("dataset", out _) ? json.ReadCode("dataset") : null,
        Place(json.GetProperty("where")),
        json.TryGetProperty("format", out var format) ? Format(format) : ExtractFormat.Csv.Ours,
        json.TryGetProperty("mapping", out var mapping) ? Mapping(mapping) : ColumnMapping.None,
        json.TryGetProperty("cadence", out var cadence) ? new Cadence(cadence.ReadWord<Every>("every"), cadence.GetProperty("graceDays").GetInt32()) : null,
        json.TryGetProperty("authentication", out var authentication) ? Authentication(authentication) : new PartnerAuthentication.None());

    static PartnerPlace Place(JsonElement json) =>
        Words(json, "folder") is { } folder ? new PartnerPlace.Folder(folder)
        : Words(json, "inbox") is { } inbox ? new PartnerPlace.Inbox(inbox)
        : new PartnerPlace.Web(new Uri(Words(json, "address")!), [.. List(json, "redirectHosts")], Flag(json, "private"));

    static ExtractFormat Format(JsonElement json)
    {
        var dates = json.TryGetProperty("dates", out var habit) ? new DateHabit(Words(habit, "pattern")!, habit.ReadWord<DatePrecision>("precision")) : null;
        return Words(json, "kind") switch
        {
            "json" => new ExtractFormat.Json(Words(json, "records") ?? "", dates),
            "workbook" => new ExtractFormat.Workbook(Words(json, "sheet")!, json.TryGetProperty("headerRow", out var row) ? row.GetInt32() : 1, dates),
            _ => new ExtractFormat.Csv(
                json.TryGetProperty("delimiter", out _) ? json.ReadWord<FieldDelimiter>("delimiter") : FieldDelimiter.Comma, Encoding(Words(json, "encoding")),
                json.TryGetProperty("decimalMark", out _) ? json.ReadWord<DecimalMark>("decimalMark") : DecimalMark.Point, dates),
        };
    }

    static TextEncoding Encoding(string? word) => word switch
    {
        "windows-1252" => TextEncoding.Windows1252,
        "iso-8859-1" => TextEncoding.Iso88591,
        "iso-8859-15" => TextEncoding.Iso885915,
        _ => TextEncoding.Utf8,
    };

    static ColumnMapping Mapping(JsonElement json) => new(
        Texts(json, "columns"),
        json.TryGetProperty("codes", out var codes)
            ? codes.EnumerateObject().ToImmutableSortedDictionary(column => column.Name, column => Texts(column.Value), StringComparer.Ordinal)
            : ColumnMapping.None.Codes,
        Texts(json, "constants"), List(json, "ignored").ToImmutableSortedSet(StringComparer.Ordinal));

    static PartnerAuthentication Authentication(JsonElement json) => Words(json, "kind") switch
    {
        "api-key" => new PartnerAuthentication.ApiKey(Words(json, "header")!, Secret(json, "key")),
        "managed-identity" => new PartnerAuthentication.ManagedIdentity(Words(json, "scope")!),
        "client-certificate" => new PartnerAuthentication.ClientCertificate(Secret(json, "certificate")),
        _ => new PartnerAuthentication.None(),
    };

    static SecretReference Secret(JsonElement json, string name) =>
        SecretReference.Find(Words(json, name)!) ?? throw new FormatException($"'{name}' names no secret.");

    static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();

    static string? Words(JsonElement json, string name) => json.TryGetProperty(name, out var words) ? words.GetString() : null;

    static IEnumerable<string> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    static ImmutableSortedDictionary<string, string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? Texts(texts) : ColumnMapping.None.Columns;

    static ImmutableSortedDictionary<string, string> Texts(JsonElement json) =>
        json.EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
}
