using Transparency.Protection;

namespace Transparency.Fakes;

/// <summary>
/// Goes through the moves of a found pattern with nothing of the search: plain sums of base cells, no path and no box.
/// Says the first thing that is wrong, or nothing.
/// </summary>
public sealed class Attested
{
    readonly CellSystem system;
    readonly Guarded guarded;
    readonly HashSet<int> withheld;
    readonly List<(int Cell, int Sign)>[] above;

    public Attested(CellSystem system, Guarded guarded)
    {
        (this.system, this.guarded, withheld) = (system, guarded, [.. guarded.Withheld]);
        above = new List<(int, int)>[system.Size];
        for (var cell = 0; cell < system.Size; cell++) above[cell] = [];
        for (var cell = 0; cell < system.Size; cell++)
            foreach (var (part, sign) in BaseCells(cell)) above[part].Add((cell, sign));
    }

    public string? FirstFault() => Patterns() ?? guarded.Moves.Select(Fault).FirstOrDefault(fault => fault is not null);

    string? Patterns()
    {
        if (!guarded.Withheld.SequenceEqual(withheld.Order())) return "The withheld cells are not in order, or one is named twice.";
        for (var cell = 0; cell < system.Size; cell++)
        {
            var (standing, value) = (system.Standings[cell], system.Values[cell]);
            if (withheld.Contains(cell) ? standing is Standing.Known or Standing.Unpublished : standing == Standing.Withheld) return $"Cell {cell} is {standing}.";
            if (withheld.Contains(cell) && value < system.Least[cell]) return $"Cell {cell} of {value} is withheld though it cannot be.";
        }
        return null;
    }

    public string? Fault(Move move)
    {
        var changes = Spread(move);
        foreach (var (cell, change) in changes)
        {
            if (change == 0) continue;
            var (standing, after) = (system.Standings[cell], system.Values[cell] + change);
            if (standing == Standing.Known || standing == Standing.Open && !withheld.Contains(cell)) return $"{move.Cell} = {move.Value} changes the public cell {cell}.";
            if (after < (standing == Standing.Unpublished ? 0 : system.Least[cell])) return $"{move.Cell} = {move.Value} brings cell {cell} to {after}.";
        }
        if (system.Values[move.Cell] + changes.GetValueOrDefault(move.Cell) != move.Value || changes.GetValueOrDefault(move.Cell) == 0) return $"The move does not bring {move.Cell} to {move.Value}.";
        return move.Insider >= 0 && changes.GetValueOrDefault(move.Insider) != 0 ? $"{move.Cell} = {move.Value} changes its insider's cell {move.Insider}." : null;
    }

    /// <summary>What a move changes each cell by.</summary>
    public Dictionary<int, int> Spread(Move move)
    {
        var changes = new Dictionary<int, int>();
        foreach (var (part, change) in move.Changes)
            foreach (var (cell, sign) in above[part]) changes[cell] = changes.GetValueOrDefault(cell) + sign * change;
        return changes;
    }

    /// <summary>A cell as a signed sum of base cells.</summary>
    public IEnumerable<(int Cell, int Sign)> BaseCells(int cell)
    {
        IEnumerable<(int Cell, int Sign)> sum = [(0, 1)];
        var strides = system.Strides();
        for (var d = 0; d < strides.Length; d++)
        {
            var (steps, stride) = (system.Dimensions[d].Of(cell / strides[d] % system.Dimensions[d].Count), strides[d]);
            sum = [.. sum.SelectMany(part => steps.Select(step => (part.Cell + step.Node * stride, part.Sign * step.Sign)))];
        }
        return sum;
    }
}
