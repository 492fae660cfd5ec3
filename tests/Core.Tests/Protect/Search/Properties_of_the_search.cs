using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

public class Properties_of_the_search
{
    [Fact]
    public void Every_box_keeps_every_equation_of_every_level_and_costs_what_was_said() => Drawing.Systems(most: 9).All(300, system =>
    {
        var ground = new Ground(system);
        var board = new Board(ground);
        var boxes = new BoxSearch(ground, board);
        for (var cell = 0; cell < system.Size; cell++)
            foreach (var change in new[] { 1, -1, 2 })
            {
                var before = board.Cost();
                if (!boxes.Find(cell, change, long.MaxValue / 4, 100_000)) continue;
                var was = board.Squares[cell].Change;
                boxes.Apply();
                Assert.Equal(was + change, board.Squares[cell].Change);
                Assert.Equal(before + boxes.Cost, board.Cost());
                AssertAdditive(system, board);
            }
    });

    /// <summary>On top of another move that has paid, so that there is something to win back.</summary>
    [Fact]
    public void The_box_found_is_the_cheapest_of_all() => Drawing.Systems(most: 9).All(150, system =>
    {
        var ground = new Ground(system);
        var board = new Board(ground);
        var boxes = new BoxSearch(ground, board);
        for (var cell = 0; cell < system.Size; cell++)
        {
            var cheapest = Products(system, cell).Min(product => Cost(board, product));
            Assert.Equal(cheapest < long.MaxValue, boxes.Find(cell, 1, long.MaxValue / 4, long.MaxValue / 4));
            if (cheapest == long.MaxValue) continue;
            Assert.Equal(cheapest, boxes.Cost);
            boxes.Apply();
        }
    });

    [Fact]
    public void The_same_system_and_effort_give_the_same_answer() => Drawing.Systems(5, 30).All(100, system =>
    {
        var (one, other) = (Guarding.Find(system, new(7, 50_000)), Guarding.Find(system, new(7, 50_000)));
        Assert.Equal(one.Withheld, other.Withheld);
        Assert.Equal(Write(one), Write(other));
    });

    [Fact]
    public void A_pattern_is_unproven_without_any_one_of_its_guards() => Drawing.Systems(5, 20).All(150, system =>
    {
        var guarded = Guarding.Find(system, new(1, 50_000));
        foreach (var guard in guarded.Withheld.Where(cell => system.Standings[cell] == Standing.Open))
            Assert.NotNull(new Fakes.Attested(system, guarded with { Withheld = guarded.Withheld.Remove(guard) }).FirstFault());
    });

    [Fact]
    public void A_move_altered_by_one_is_no_proof() => Drawing.Systems(5, 20).All(100, system =>
    {
        var guarded = Guarding.Find(system, new(1, 0));
        var attested = new Fakes.Attested(system, guarded);
        foreach (var move in guarded.Moves)
            foreach (var (cell, change) in move.Changes)
            {
                var altered = move with { Changes = [.. move.Changes.Select(one => one.BaseCell == cell ? (cell, change + 1) : one)] };
                // What remains possible is a move that changes free cells only, and not the cell it is about.
                if (attested.Spread(altered).GetValueOrDefault(move.Cell) != attested.Spread(move)[move.Cell]) Assert.NotNull(attested.Fault(altered));
            }
    });

    static void AssertAdditive(CellSystem system, Board board)
    {
        var strides = system.Strides();
        for (var d = 0; d < strides.Length; d++)
            foreach (var equation in system.Dimensions[d].Equations)
                for (var line = 0; line < system.Size; line++)
                    if (line / strides[d] % system.Dimensions[d].Count == 0)
                        Assert.Equal(0, equation.Sum(step => step.Sign * board.Squares[line + step.Node * strides[d]].Change));
    }

    /// <summary>Every box through a cell, by multiplying out all paths.</summary>
    static IEnumerable<Dictionary<int, int>> Products(CellSystem system, int cell)
    {
        IEnumerable<Dictionary<int, int>> products = [new() { [0] = 1 }];
        var (strides, nodes) = (system.Strides(), Tiny.Nodes(system.Dimensions, cell));
        for (var d = 0; d < strides.Length; d++)
        {
            var (paths, stride) = (system.Dimensions[d].Paths(nodes[d]), strides[d]);
            products = [.. products.SelectMany(product => paths.Select(path => path.SelectMany(step => product.Select(one => (Cell: one.Key + step.Node * stride, Sign: one.Value * step.Sign))).ToDictionary(x => x.Cell, x => x.Sign)))];
        }
        return products;
    }

    static long Cost(Board board, Dictionary<int, int> product)
    {
        var cost = 0L;
        foreach (var (cell, sign) in product)
        {
            var square = board.Squares[cell];
            var after = square.Change + sign;
            if (after < square.Least || after > square.Most) return long.MaxValue;
            cost += (long)square.Price * (Math.Abs(after) - Math.Abs(square.Change));
        }
        return cost;
    }

    static string Write(Guarded guarded) => string.Join('\n', guarded.Moves.Select(move => $"{move.Cell} {move.Value} {move.Insider}: {string.Join(' ', move.Changes)}"));
}
