using System.Collections.Immutable;
using Transparency.Releases;

namespace Transparency.Audit;

/// <summary>What versions say together: which of their cells are the same people counted once, because nothing that was shown around them has changed.</summary>
sealed class History
{
    readonly PublishedVersion newest;
    readonly Dictionary<CellRef, List<(PublishedVersion Version, Statement Said)>> said = [];
    readonly HashSet<int> touched;
    readonly Census? census;

    History(PublishedDataset dataset, PublishedVersion newest)
    {
        this.newest = newest;
        Comparable = [.. dataset.Versions.Where(version => version != newest && IsComparable(version))];
        foreach (var version in Comparable.Append(newest))
            foreach (var row in version.Rows)
            {
                if (!said.TryGetValue(row.Cell, out var all)) said[row.Cell] = all = [];
                all.Add((version, row));
            }
        Changed = [.. said.Where(pair => Shown(pair.Value).Distinct().Count() > 1).Select(pair => pair.Key)];
        census = Changed.Count == 0 || newest.Structure.Protection is not { } rule ? null : Census.Of(newest.Structure, rule, said.Keys);
        touched = census?.Touched(Changed) ?? [];
    }

    public static History Of(PublishedDataset dataset, PublishedVersion newest) => new(dataset, newest);

    /// <summary>Older versions of the same structure, oldest first.</summary>
    public ImmutableArray<PublishedVersion> Comparable { get; }

    /// <summary>Cells that two versions show with two numbers.</summary>
    public IReadOnlyCollection<CellRef> Changed { get; }

    public bool Stands(CellRef cell) => census is null ? Changed.Count == 0 : census.Find(cell) is var unknown && unknown >= 0 && !touched.Contains(unknown);

    /// <summary>How many versions withhold it.</summary>
    public int Withheld(CellRef cell) => said[cell].Count(pair => pair.Said.Withheld);

    public bool ShownSomewhere(CellRef cell) => Stands(cell) && said[cell].Any(pair => pair.Said is { Withheld: false, Value: not null, Qualifier: Statistics.Qualifier.Exact });

    public IEnumerable<DatasetVersion> ThatSpeakOf(CellRef cell) => said[cell].Select(pair => pair.Version.Version).Distinct();

    static IEnumerable<decimal> Shown(IEnumerable<(PublishedVersion, Statement Said)> all) => all.Where(pair => !pair.Said.Withheld).Select(pair => pair.Said.Value).OfType<decimal>();

    bool IsComparable(PublishedVersion version) => version.Structure.DefinitionVersion == newest.Structure.DefinitionVersion
        && version.Structure.Dimensions.Select(dimension => dimension.Id).SequenceEqual(newest.Structure.Dimensions.Select(dimension => dimension.Id));
}
