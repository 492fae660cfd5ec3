using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Sources;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Holds everything that was taken from sources against the texts of the sources.</summary>
public sealed class Prove(Catalogue catalogue, Settings settings, Pull pull)
{
    /// <summary>The record that is committed beside the catalogue.</summary>
    public const string RecordFile = "sources-checked.json";

    /// <param name="texts">A folder with <c>{source}.txt</c> for each source.</param>
    public async Task<Proof> AgainstAsync(string texts, CancellationToken stop)
    {
        var arrivals = await pull.ArrivalsAsync(stop);
        var cited = arrivals.Select(arrival => arrival.Verdict).OfType<Checked.Accepted>().SelectMany(accepted => Citations.Of(accepted.Extract))
            .Concat(catalogue.Registers.SelectMany(Citations.Of)).ToList();
        var proof = SourceCheck.Against(Read(texts), cited, catalogue.Register("left-out") is { } list ? [.. LeftOut.Of(list)] : [], PlanTexts);
        var record = SourceRecordJson.Write(proof.Record);
        var committed = Path.Combine(settings.Catalogue, RecordFile);
        return new(proof, [.. arrivals.Where(arrival => arrival.Verdict is Checked.Refused)], cited.Count, record,
            File.Exists(committed) && File.ReadAllBytes(committed).AsSpan().SequenceEqual(record.Span));
    }

    /// <summary>Sources that some action or point of a plan was taken from.</summary>
    HashSet<Code> PlanTexts => [.. (catalogue.Register("action-plans")?.Rows ?? []).Where(row => row.Value("LEVEL") is "action" or "point").Select(row => Code.Of(row.Value("SOURCE")))];

    Dictionary<Code, ReadOnlyMemory<byte>> Read(string folder) => (catalogue.Register("sources")?.Rows ?? [])
        .Select(row => (row.Id, Path: Path.Combine(folder, $"{row.Id}.txt"))).Where(source => File.Exists(source.Path))
        .ToDictionary(source => source.Id, source => (ReadOnlyMemory<byte>)File.ReadAllBytes(source.Path));
}

/// <param name="Refused">Extracts whose figures could not be looked up because they were refused.</param>
/// <param name="Cited">How many quotes were looked up.</param>
/// <param name="Record">As it is to be committed.</param>
/// <param name="Committed">Whether the catalogue already holds exactly that record.</param>
public sealed record Proof(SourceProof Found, ImmutableArray<Arrival> Refused, int Cited, ReadOnlyMemory<byte> Record, bool Committed)
{
    public bool Passed => Found.Findings.IsEmpty && Refused.IsEmpty;
}
