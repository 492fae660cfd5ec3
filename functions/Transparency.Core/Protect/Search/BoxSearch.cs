namespace Transparency.Protection;

/// <summary>
/// Finds the cheapest box through a cell, on top of the move under construction. A box is a product of one path per dimension; its signs
/// are products too, so it keeps every equation of every level. Depth first over the dimensions, with pruning.
/// </summary>
sealed class BoxSearch
{
    const int KeyBits = 16;

    readonly Ground ground;
    readonly Board board;
    readonly int dimensions;
    readonly long[][] keys;
    readonly int[] counts, order;
    readonly long[] cheapestFrom;
    readonly int[] cells, signs, bestCells, bestChanges;
    int bestCount, start, amount;
    long best, gain, stopAt;

    public BoxSearch(Ground ground, Board board)
    {
        (this.ground, this.board) = (ground, board);
        dimensions = ground.Lines.Length;
        keys = [.. ground.Lines.Select(lines => new long[lines.Most])];
        (counts, order, cheapestFrom) = (new int[dimensions], new int[dimensions], new long[dimensions + 1]);
        var largest = ground.Lines.Aggregate(1, (product, lines) => product * lines.Longest);
        (cells, signs, bestCells, bestChanges) = (new int[largest], new int[largest], new int[largest], new int[largest]);
    }

    /// <summary>Cells evaluated so far, by which effort is measured.</summary>
    public long Evaluated { get; set; }

    /// <summary>What the box last found adds to the cost of the move.</summary>
    public long Cost => best;

    /// <summary>Adds the box last found to the move, whole or some units of it.</summary>
    public void Apply() => Apply(Math.Abs(amount));

    public void Apply(int units) => board.Add(bestCells.AsSpan(0, bestCount), bestChanges.AsSpan(0, bestCount), units);

    /// <summary>Looks for a box that changes <paramref name="cell"/> by <paramref name="change"/> and adds less than <paramref name="below"/> to the move's cost.</summary>
    /// <param name="limit">Cells to evaluate before the best found so far is good enough. It never changes what is correct.</param>
    public bool Find(int cell, int change, long below, long limit)
    {
        (start, amount, best, bestCount, stopAt) = (cell, change, below, 0, Evaluated + limit);
        ref readonly var square = ref board.Squares[cell];
        var after = square.Change + change;
        if (after < square.Least || after > square.Most) return false;
        var own = (long)square.Price * (Math.Abs(after) - Math.Abs(square.Change));
        gain = WinnableBack();
        for (var dimension = 0; dimension < dimensions; dimension++)
            if (!Weigh(dimension, Math.Max(0, own))) return false;
        Order();
        (cells[0], signs[0]) = (cell, 1);
        Extend(0, 1, Math.Max(0, own), own);
        return bestCount > 0;
    }

    /// <summary>An upper bound of what a box of this amount can win back of what the move has paid.</summary>
    long WinnableBack()
    {
        var sum = 0L;
        var most = Math.Abs(amount);
        foreach (var cell in board.Touched)
        {
            ref readonly var square = ref board.Squares[cell];
            sum += (long)square.Price * Math.Min(Math.Abs(square.Change), most);
        }
        return sum;
    }

    /// <summary>Keeps the paths whose line through the cell is possible, each with what it adds at least, cheapest first.</summary>
    bool Weigh(int dimension, long own)
    {
        var lines = ground.Lines[dimension];
        var (firsts, starts, offsets, steps, squares) = (lines.Firsts, lines.Starts, lines.Offsets, lines.Signs, board.Squares);
        var node = ground.Node(start, dimension);
        var (kept, found) = (keys[dimension], 0);
        for (int path = firsts[node], first = path; path < firsts[node + 1]; path++)
        {
            var key = 0L;
            var step = starts[path];
            for (; step < starts[path + 1]; step++)
            {
                ref readonly var square = ref squares[start + offsets[step]];
                var after = square.Change + amount * steps[step];
                // The impossible is refused here and not by an infinite price: what can be won back would outweigh that.
                if (after < square.Least || after > square.Most) break;
                key += Math.Max(0, (long)square.Price * (Math.Abs(after) - Math.Abs(square.Change)));
            }
            Evaluated += step - starts[path];
            if (step == starts[path + 1] && own + key - gain < best) kept[found++] = key << KeyBits | (long)(path - first);
        }
        Array.Sort(kept, 0, found);
        counts[dimension] = found;
        return found > 0;
    }

    /// <summary>Dimensions with the fewest paths left come first.</summary>
    void Order()
    {
        for (var i = 0; i < dimensions; i++)
        {
            var at = i;
            for (; at > 0 && counts[order[at - 1]] > counts[i]; at--) order[at] = order[at - 1];
            order[at] = i;
        }
        cheapestFrom[dimensions] = 0;
        for (var i = dimensions - 1; i >= 0; i--) cheapestFrom[i] = cheapestFrom[i + 1] + (keys[order[i]][0] >> KeyBits);
    }

    /// <param name="count">Cells of the product so far.</param>
    /// <param name="dearer">What its cells add, without what others win back.</param>
    void Extend(int depth, int count, long dearer, long cost)
    {
        if (depth == dimensions)
        {
            if (cost < best) Keep(count, cost);
            return;
        }
        var dimension = order[depth];
        var lines = ground.Lines[dimension];
        var first = lines.Firsts[ground.Node(start, dimension)];
        var later = cheapestFrom[depth + 1] - gain;
        var kept = keys[dimension];
        for (var i = 0; i < counts[dimension] && Evaluated < stopAt; i++)
        {
            if (dearer + (kept[i] >> KeyBits) + later >= best) return;
            var path = first + (int)(kept[i] & (1 << KeyBits) - 1);
            var (more, dearerNow, costNow) = (count, dearer, cost);
            if (Multiply(lines, path, count, later, ref more, ref dearerNow, ref costNow)) Extend(depth + 1, more, dearerNow, costNow);
        }
    }

    bool Multiply(Lines lines, int path, int count, long later, ref int more, ref long dearer, ref long cost)
    {
        var (squares, end) = (board.Squares, lines.Starts[path + 1]);
        for (var step = lines.Starts[path]; step < end; step++)
        {
            var (offset, sign) = (lines.Offsets[step], lines.Signs[step]);
            Evaluated += count;
            for (var i = 0; i < count; i++)
            {
                var cell = cells[i] + offset;
                var signNow = signs[i] * sign;
                ref readonly var square = ref squares[cell];
                var after = square.Change + amount * signNow;
                if (after < square.Least || after > square.Most) return false;
                cells[more] = cell;
                signs[more++] = signNow;
                if (square.Price == 0) continue;
                var change = (long)square.Price * (Math.Abs(after) - Math.Abs(square.Change));
                cost += change;
                if (change > 0) dearer += change;
            }
            if (dearer + later >= best) return false;
        }
        return true;
    }

    void Keep(int count, long cost)
    {
        (best, bestCount) = (cost, count);
        var unit = Math.Sign(amount);
        for (var i = 0; i < count; i++) (bestCells[i], bestChanges[i]) = (cells[i], signs[i] * unit);
    }
}
