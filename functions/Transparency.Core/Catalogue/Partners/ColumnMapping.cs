using System.Collections.Immutable;

namespace Transparency.Definitions;

/// <summary>What a partner calls things, said once. A column that is named nowhere here keeps its name, and is refused if that is none of the dataset's.</summary>
/// <param name="Columns">Their column to ours.</param>
/// <param name="Codes">By our column: their code to ours. A code that is not here stays as it is.</param>
/// <param name="Constants">Values of columns that they do not send.</param>
/// <param name="Ignored">Their columns that are passed over.</param>
public sealed record ColumnMapping(
    ImmutableSortedDictionary<string, string> Columns,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Codes,
    ImmutableSortedDictionary<string, string> Constants,
    ImmutableSortedSet<string> Ignored)
{
    static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>They call everything what we call it.</summary>
    public static readonly ColumnMapping None = new(Nothing, ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal),
        Nothing, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public bool IsEmpty => Columns.Count + Codes.Count + Constants.Count + Ignored.Count == 0;

    /// <summary>What they call our column: for findings.</summary>
    public string Theirs(string ours)
    {
        foreach (var (theirs, column) in Columns)
            if (column == ours) return theirs;
        return ours;
    }
}
