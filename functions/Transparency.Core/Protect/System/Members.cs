using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>The nodes of one dimension of a system, by name.</summary>
/// <param name="Parents">The node that each is part of; −1 for a root.</param>
/// <param name="Listed">How many of them, from the first, are codes that tables print. The rest are implied remainders.</param>
sealed record Members(string Id, ImmutableArray<string> Names, ImmutableArray<int> Parents, int Listed)
{
    readonly Dictionary<string, int> places = Names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);

    /// <summary>
    /// The codes of a dimension. Where the list does not say that parts are all there is, each code with parts has one node more: what is
    /// left of it beside them. It is never printed, and everybody can subtract.
    /// </summary>
    public static Members Of(Dimension dimension)
    {
        var items = dimension.CodeList.Items;
        var names = items.Select(item => item.Code.ToString()).ToList();
        var parents = items.Select(item => item.Parent is { } parent ? dimension.CodeList.IndexOf(parent) : -1).ToList();
        if (!dimension.CodeList.Exhaustive)
            foreach (var whole in parents.Where(parent => parent >= 0).Distinct().Order().ToList())
            {
                names.Add($"{names[whole]}~rest");
                parents.Add(whole);
            }
        return new($"{dimension.Id}", [.. names], [.. parents], items.Length);
    }

    public int Root => Parents.IndexOf(-1);

    public bool IsRemainder(int node) => node >= Listed;

    public bool HasRemainders => Names.Length > Listed;

    /// <returns>−1 where there is no such node.</returns>
    public int Find(string name) => places.GetValueOrDefault(name, -1);
}
