namespace Transparency.Protection;

/// <summary>Which claims are routed first. Which is better differs from table to table, so both are run.</summary>
enum Order
{
    SmallestFirst,
    FinestFirst,
}

/// <summary>One search: a pattern with a proof for every claim, first found, then made smaller, then closed to insiders.</summary>
sealed class Attempt
{
    readonly Ground ground;
    readonly Recalled recalled;
    readonly Board board;
    readonly BoxSearch boxes;
    readonly Proofs proofs;
    readonly Router router;
    readonly Chance chance;
    readonly HashSet<int> unmet = [];

    public Attempt(Ground ground, Recalled recalled, ulong seed)
    {
        (this.ground, this.recalled) = (ground, recalled);
        board = new(ground);
        boxes = new(ground, board);
        proofs = new(ground.System.Size);
        router = new(board, boxes, new(board, boxes), proofs);
        chance = new(seed);
    }

    public Pattern Run(Order order, long steps)
    {
        Protect(order);
        var cleaning = new Cleaning(board, boxes, proofs, new(board, proofs, router), chance);
        cleaning.Run(boxes.Evaluated + steps);
        unmet.UnionWith(new Insiders(ground, board, proofs, router, recalled).Repair());
        return new(ground, board, proofs, unmet);
    }

    void Protect(Order order)
    {
        foreach (var (cell, direction, units, place) in Sides(order))
        {
            var moves = router.Pay(cell, direction, units);
            while (moves.Count < units && recalled.Of(cell).Where(draft => draft.At(cell) == direction * (moves.Count + 1)).Select(router.Take).FirstOrDefault(draft => draft is not null) is { } taken) moves.Add(taken);
            for (var unit = 0; unit < moves.Count; unit++) proofs.Put(place + unit, moves[unit]);
            if (moves.Count < units) unmet.Add(cell);
        }
    }

    /// <summary>Upwards and downwards of each demand, with the place of the first unit's claim.</summary>
    List<(int Cell, int Direction, int Units, int Place)> Sides(Order order)
    {
        var sides = new List<(int Cell, int Direction, int Units, int Place)>();
        foreach (var demand in ground.System.Demands)
        {
            var (value, low) = (ground.System.Values[demand.Cell], Math.Max(1, ground.Bounds.Low[demand.Cell]));
            Add(demand.Cell, 1, demand.To - value);
            Add(demand.Cell, -1, value - low);
        }
        chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sides));
        return [.. order == Order.SmallestFirst ? sides.OrderBy(side => side.Units) : sides.OrderByDescending(side => Depth(side.Cell)).ThenBy(side => side.Units)];

        void Add(int cell, int direction, int units)
        {
            if (units <= 0) return;
            sides.Add((cell, direction, units, proofs.Claims.Count));
            for (var unit = 1; unit <= units; unit++) proofs.Claim(new(cell, direction * unit));
        }
    }

    int Depth(int cell)
    {
        var depth = 0;
        for (var dimension = 0; dimension < ground.Strides.Length; dimension++)
            for (var node = ground.Node(cell, dimension); (node = ground.System.Dimensions[dimension].Parents[node]) >= 0;) depth++;
        return depth;
    }
}
