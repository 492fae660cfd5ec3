using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>One code and its names. <paramref name="Parent"/> is the code that it is a part of.</summary>
public sealed record CodeItem(Code Code, Text Name, Text Description, Code? Parent);

/// <summary>The codes a dimension may take, in the order they are shown.</summary>
/// <param name="Disjoint">Sibling codes never count the same person twice, so they add up to at most their parent.</param>
/// <param name="Exhaustive">Sibling codes together are their parent: where all are given they must add up to it.</param>
public sealed record CodeList(Code Id, Text Name, bool Disjoint, bool Exhaustive, ImmutableArray<CodeItem> Items)
{
    readonly FrozenDictionary<string, int> order =
        Items.Select((item, index) => (item, index)).ToFrozenDictionary(p => p.item.Code.ToString(), p => p.index, StringComparer.Ordinal);

    public CodeItem this[Code code] => Items[order[code.ToString()]];

    public bool Contains(Code code) => order.ContainsKey(code.ToString());

    /// <summary>The place of a code in the list; −1 if it is not there.</summary>
    public int IndexOf(Code code) => order.GetValueOrDefault(code.ToString(), -1);

    /// <summary>The same by its letters, without making a string.</summary>
    public int IndexOf(ReadOnlySpan<char> code) =>
        order.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var index) ? index : -1;

    public IEnumerable<CodeItem> PartsOf(Code code) => Items.Where(item => item.Parent == code);

    public bool Equals(CodeList? other) => other is not null && Id == other.Id && Name.Equals(other.Name)
        && Disjoint == other.Disjoint && Exhaustive == other.Exhaustive && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Id, Items.Length);
}
