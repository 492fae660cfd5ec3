using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>What a public file says of one cell of one version.</summary>
/// <param name="Least">The bounds a file gives for a number that it does not print; null where it gives none.</param>
/// <param name="Base">The count that a rate is of.</param>
/// <param name="Withheld">The file says that it withholds the number, whatever stands there.</param>
/// <param name="Where">The file, and the place in it.</param>
public sealed record Statement(
    Code Dataset, DatasetVersion Version, CellRef Cell, decimal? Value, Qualifier Qualifier, decimal? Least, decimal? Most, long? Base, bool Withheld, string Where);
