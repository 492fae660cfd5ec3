using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary><c>RELEASE.json</c>: what a release consists of, bound by hashes. Its bytes are the entry of the log.</summary>
/// <param name="Datasets">Every dataset and register that stands, unchanged ones too, in order of id.</param>
/// <param name="Reason">Empty for a release of the calendar.</param>
public sealed record ReleaseRecord(
    ReleaseId Release, DateTimeOffset Released, ImmutableArray<BoundDataset> Datasets, ReleaseId? Supersedes, string Reason)
{
    public const string FileName = "RELEASE.json";

    public byte[] Write() => JsonFile.Write(json =>
    {
        json.WriteString("type", "release");
        json.WriteString("release", $"{Release}");
        json.WriteString("released", Instant.Text(Released));
        json.Objects("datasets", Datasets, dataset =>
        {
            json.WriteString("id", $"{dataset.Id}");
            json.WriteString("version", $"{dataset.Version}");
            json.WriteString("sha256", dataset.Sha256);
        });
        json.WriteString("supersedes", Supersedes?.ToString());
        json.WriteString("reason", Reason);
    });

    /// <exception cref="FormatException">The bytes are not the record of a release.</exception>
    public static ReleaseRecord Read(ReadOnlyMemory<byte> bytes) => Damaged.AsFormat(() =>
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        if (json.String("type") != "release") throw new FormatException($"'{json.String("type")}' is not a release");
        return new ReleaseRecord(
            ReleaseId.Parse(json.String("release")), Instant.Parse(json.String("released")),
            [.. json.Members("datasets").Select(d => new BoundDataset(d.ReadCode("id"), DatasetVersion.Parse(d.String("version")), d.String("sha256")))],
            json.OptionalString("supersedes") is { } before ? ReleaseId.Parse(before) : null, json.String("reason"));
    });
}

/// <param name="Sha256">Of the SHA256SUMS of its folder.</param>
public sealed record BoundDataset(Code Id, DatasetVersion Version, string Sha256);

/// <summary>An instant with its offset: <c>2026-11-22T10:00:00+01:00</c>.</summary>
static class Instant
{
    const string Pattern = "yyyy-MM-ddTHH:mm:sszzz";

    public static string Text(DateTimeOffset instant) => instant.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(text, Pattern, CultureInfo.InvariantCulture);
}
