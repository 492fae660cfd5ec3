using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>How a partner's dataset stands against its schedule.</summary>
public enum Freshness { Fresh, Due, Late, Refused, Unreachable, NeverReceived }

/// <summary>One partner's dataset, as far as the public may know: no address, no finding, no count.</summary>
/// <param name="Good">Day the last extract that stands was received or confirmed.</param>
/// <param name="Expected">Day by which the next one is expected; null where no cadence is declared.</param>
public sealed record PartnerStatus(Code Partner, Text Name, Code Dataset, Freshness Freshness, DateOnly? Good, DateOnly? Expected);

/// <summary><c>data-status.json</c>: how fresh the data of partners is. It changes when partners are asked, not with a release.</summary>
/// <param name="At">When partners were last asked, to the minute, UTC; null when never.</param>
/// <param name="Rehearsal">The site is built with synthetic partner data.</param>
/// <param name="Partners">In order of partner, dataset, however they are given.</param>
/// <exception cref="ArgumentException">A dataset stands twice with its partner, or contradicts itself.</exception>
public sealed record DataStatus(DateTimeOffset? At, bool Rehearsal, ImmutableArray<PartnerStatus> Partners)
{
    public const string FileName = "data-status.json";

    const string Minute = "yyyy-MM-dd'T'HH:mm'Z'";

    public DateTimeOffset? At { get; init => field = ToTheMinute(value); } = ToTheMinute(At);

    public ImmutableArray<PartnerStatus> Partners { get; init => field = InOrder(value); } = InOrder(Partners);

    /// <summary>Same status, same bytes.</summary>
    public PublicFile Write() => new(FileName, JsonFile.Write(json =>
    {
        json.WriteString("asked", At?.ToString(Minute, CultureInfo.InvariantCulture));
        json.WriteBoolean("rehearsal", Rehearsal);
        json.Objects("partners", Partners, partner =>
        {
            json.WriteString("partner", $"{partner.Partner}");
            json.Write("name", partner.Name);
            json.WriteString("dataset", $"{partner.Dataset}");
            json.WriteString("freshness", partner.Freshness.Word());
            json.WriteString("good", partner.Good?.Iso());
            json.WriteString("expected", partner.Expected?.Iso());
        });
    }));

    /// <exception cref="FormatException">The bytes are not such a file.</exception>
    public static DataStatus Read(ReadOnlyMemory<byte> bytes) => Damaged.AsFormat(() =>
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        return new DataStatus(
            json.String("asked") is { } at ? DateTimeOffset.ParseExact(at, Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            json.GetProperty("rehearsal").GetBoolean(),
            [.. json.Members("partners").Select(partner => new PartnerStatus(
                partner.ReadCode("partner"), partner.GetProperty("name").ReadText(), partner.ReadCode("dataset"), partner.ReadWord<Freshness>("freshness"),
                Day(partner, "good"), Day(partner, "expected")))]);
    });

    static DateOnly? Day(JsonElement json, string name) => json.String(name) is { } day ? IsoDay.Parse(day) : null;

    static DateTimeOffset? ToTheMinute(DateTimeOffset? at) =>
        at is { UtcTicks: var ticks } ? new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero) : null;

    static ImmutableArray<PartnerStatus> InOrder(ImmutableArray<PartnerStatus> partners)
    {
        foreach (var partner in partners)
            if (Contradiction(partner) is { } fault) throw new ArgumentException($"'{partner.Partner}' with '{partner.Dataset}' {fault}.", nameof(partners));
        return partners.GroupBy(partner => (partner.Partner, partner.Dataset)).FirstOrDefault(same => same.Skip(1).Any()) is { Key: var twice }
            ? throw new ArgumentException($"'{twice.Partner}' stands twice with '{twice.Dataset}'.", nameof(partners))
            : [.. partners.OrderBy(partner => partner.Partner).ThenBy(partner => partner.Dataset)];
    }

    static string? Contradiction(PartnerStatus partner) => partner switch
    {
        _ when partner.Name.IsEmpty || partner.Name.ByLanguage.Values.Any(string.IsNullOrWhiteSpace) => "has no name",
        { Freshness: Freshness.Fresh, Good: null } => "is fresh, yet nothing of it stands",
        { Freshness: Freshness.NeverReceived, Good: not null } => "was never received, yet something of it stands",
        { Freshness: Freshness.Due or Freshness.Late, Expected: null } => "is expected, yet on no day",
        _ => null,
    };
}
