namespace Transparency.Checker;

/// <summary>
/// Nobody may learn that a whole group has a sensitive code. Where all of a group have it, some move must give one of them another code
/// and not make the group smaller; a shown zero beside it forbids that.
/// </summary>
sealed class Groups
{
    readonly Cells cells;
    readonly Dictionary<int, List<(int Group, int Cell)>> beside = [];
    readonly HashSet<(int Group, int Cell)> bare = [];

    public Groups(Cells cells)
    {
        this.cells = cells;
        foreach (var (axis, code) in cells.Rule.Sensitive)
        {
            var (tree, node) = (cells.Grid.Axes[axis], code);
            while (tree.Parent(node) >= 0 && tree.Parts[tree.Parent(node)].Length == 1) node = tree.Parent(node);
            if (tree.Parent(node) is not (>= 0 and var parent)) continue;
            foreach (var cell in cells.Grid.Cells(axis, code).Where(cell => cells.InTable[cell] && cells.Values[cell] > 0))
            {
                var group = cells.Grid.With(cell, axis, parent);
                if (cells.Values[group] != cells.Values[cell]) continue;
                bare.Add((group, cell));
                foreach (var (sibling, _) in tree.Parts[parent].Where(part => part.Node != node))
                {
                    var other = cells.Grid.With(cell, axis, sibling);
                    if (!beside.TryGetValue(other, out var groups)) beside[other] = groups = [];
                    groups.Add((group, cell));
                }
            }
        }
    }

    public string? WhyNever() => bare.Count > 0 && !cells.Rule.HidesZeros
        ? $"{First}, and the zeros beside it say so; let zeros be candidates, or coarsen {cells.TableOf(bare.First().Cell)}"
        : null;

    public void Learn(Alternative move)
    {
        foreach (var cell in move.Touched)
            if (move[cell] > 0 && beside.TryGetValue(cell, out var groups))
                foreach (var group in groups)
                    if (move[group.Group] >= 0) bare.Remove(group);
    }

    public string? WhyNot() => bare.Count > 0 ? $"{First}, and no move gives one of them another code; {Certificates.Remedy(cells, bare.First().Cell)}" : null;

    string First => $"all of a group are in {cells.Name(bare.First().Cell)}";
}
