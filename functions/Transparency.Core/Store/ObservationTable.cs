using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>One accepted extract of a dataset. Numbers count up from 1 in each dataset.</summary>
/// <param name="ExtractHash">SHA-256 of the bytes that came in, in lower-case hexadecimal.</param>
public sealed record Vintage(Code Dataset, int Number, Code Partner, string ExtractHash);

/// <summary>An observation with the vintage that brought it.</summary>
public sealed record StoredObservation(int Vintage, Observation Observation);

/// <summary>Stands for the private table of all accepted observations, every vintage of them.</summary>
/// <remarks>
/// A vintage appears whole or not at all: rows count only once the vintage itself stands in <see cref="VintagesAsync"/>,
/// which is written last. A vintage is written once; writing it again with the same extract changes nothing, with
/// another one is refused with <see cref="InvalidOperationException"/>.
/// </remarks>
public interface IObservationTable
{
    /// <summary>Accepted extracts of a dataset, oldest first.</summary>
    Task<IReadOnlyList<Vintage>> VintagesAsync(Code dataset, CancellationToken stop);

    Task AppendAsync(Vintage vintage, AcceptedExtract extract, CancellationToken stop);

    /// <summary>All observations of all accepted vintages, in order of vintage.</summary>
    Task<IReadOnlyList<StoredObservation>> ReadAsync(Code dataset, CancellationToken stop);
}
