using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>One version of a dataset as its master file shows it.</summary>
public sealed record PublishedVersion(DatasetVersion Version, DatasetStructure Structure, ImmutableArray<Statement> Rows)
{
    readonly Lazy<HashSet<CellRef>> withheld = new(() => [.. Rows.Where(row => row.Withheld).Select(row => row.Cell)]);

    public Code Dataset => Structure.Id;

    public bool Withholds(CellRef cell) => withheld.Value.Contains(cell);

    public int Withheld => withheld.Value.Count;
}

/// <summary>A dataset with all its versions, withdrawn ones too, oldest first, and everything that other files say of them.</summary>
/// <param name="Elsewhere">Statements of other files than the master file, about any version.</param>
public sealed record PublishedDataset(Code Id, ImmutableArray<PublishedVersion> Versions, ImmutableArray<Statement> Elsewhere)
{
    public bool Withholds => Versions.Any(version => version.Withheld > 0);

    public bool Guarded => Versions.Any(version => version.Structure.Disclosure == Disclosure.Protected);
}

/// <param name="Unread">Files that could not be read, and why.</param>
public sealed record PublicRecord(ImmutableArray<PublishedDataset> Datasets, ImmutableArray<string> Unread);
