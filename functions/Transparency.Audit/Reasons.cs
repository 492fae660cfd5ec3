namespace Transparency.Audit;

/// <summary>How a number was come by, as the end of a sentence: the shortest way that explains it.</summary>
sealed class Reasons(Census census, Facts facts, IReadOnlyDictionary<int, Attacked> plainly)
{
    readonly Lazy<ILookup<int, Equation>> of = new(() => census.Unknowns.Equations
        .SelectMany(equation => equation.Left.Concat(equation.Right).Select(unknown => (unknown, equation))).ToLookup(pair => pair.unknown, pair => pair.equation));

    public string Of(Attacked cell)
    {
        var named = census.Cells[cell.Unknown];
        if (facts.Rates.TryGetValue(named, out var rate) && facts.Known[named].Most < Interval.NoLimit) return $"the rate in {rate} and its base allow no other number";
        var byOne = !plainly.TryGetValue(cell.Unknown, out var plain) || plain.Possible != cell.Possible ? ", because a withheld count is at least one" : "";
        return Single(cell.Unknown) is { } sum ? $"{sum}{byOne}" : $"several sums together allow no other{byOne}";
    }

    /// <summary>One equation in which all else is shown.</summary>
    string? Single(int unknown)
    {
        foreach (var equation in of.Value[unknown])
            if (equation.Left.Concat(equation.Right).All(other => other == unknown || (census.Cells.TryGetValue(other, out var cell) && facts.Known[cell].IsOne)))
                return equation.Left.Contains(unknown)
                    ? equation.Left.Length == 1 ? "all its parts are shown" : "the counts that flow into and out of it are shown"
                    : equation.Left.Length == 1 ? $"'{census.Cells[equation.Left[0]].Series} {census.Cells[equation.Left[0]].Period}' and the rest of its parts are shown" : "stocks and flows around it are shown";
        return null;
    }
}
