using System.Text.Json;

namespace Transparency.Checker;

/// <summary>
/// The axis of a code list. Where the list does not say that parts are all there is, each code with parts has one more: an implied
/// remainder, which is never printed and which everybody can subtract.
/// </summary>
static class CodeTree
{
    public static Axis Of(string id, JsonElement list)
    {
        var items = list.List("items").Select(item => (Code: item.Text("code"), Parent: item.Find("parent")?.Text())).ToList();
        var places = items.Index().GroupBy(item => item.Item.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);
        var whole = items.Select(item => item.Parent).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (items.Count(item => item.Parent is null) != 1) throw new FormatException($"{id} has no single code that all others are parts of");
        if (whole.Count > 0 && !list.Flag("disjoint")) throw new FormatException($"the codes of {id} overlap, so they do not add up; publish them as dimensions of their own");
        var listed = items.Count;
        if (!list.Flag("exhaustive")) items.AddRange(whole.Select(code => ($"{code}~rest", (string?)code)));
        var parents = items.Select(item => item.Parent is null ? -1 : places.TryGetValue(item.Parent, out var at) ? at : throw new FormatException($"{id} has a code whose parent is none of its codes")).ToArray();
        return new Axis(id, [.. items.Select(item => item.Code)], Axis.Tree(parents), parents, Enumerable.Range(listed, items.Count - listed));
    }
}
