using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>
/// What every earlier version of a dataset made public of the cells of a system, withdrawn or not: what was shown stays known, and what
/// was withheld stays withheld.
/// </summary>
sealed class Ledger
{
    Ledger(int size) => (Withheld, Values) = (new bool[size], new List<long>?[size]);

    /// <summary>By any version.</summary>
    public bool[] Withheld { get; }

    /// <summary>What versions showed, oldest first; null where none did.</summary>
    public List<long>?[] Values { get; }

    /// <param name="earlier">Every earlier version, oldest first.</param>
    /// <returns>Null, and why, where a version speaks of cells that the system has not.</returns>
    public static Ledger? Of(Layout layout, IEnumerable<Edition> earlier, out string why)
    {
        var ledger = new Ledger(layout.Size);
        foreach (var figure in earlier.SelectMany(edition => edition.Observations).Where(figure => layout.Measures.Contains(figure.Series.Measure)))
        {
            var cell = figure.Series.Dimensions.Length == layout.Dimensions.Length - 1 ? layout.Find(figure.Series.Dimensions, figure.Series.Measure, figure.Period) : -1;
            if (cell < 0)
            {
                why = $"{figure.Series}, {figure.Period} stands in an earlier version and has no place any more, so what it says of the others cannot be reckoned with. Keep its codes, measures and periods, or publish the new tables as a dataset of their own.";
                return null;
            }
            if (figure.Cell is Cell.Suppressed) ledger.Withheld[cell] = true;
            if (figure.Cell.Exact is { } shown) (ledger.Values[cell] ??= []).Add((long)shown);
        }
        why = "";
        return ledger;
    }

    /// <summary>Whether a version showed it, with whatever value.</summary>
    public bool Showed(int cell) => Values[cell] is not null;

    /// <summary>Whether everybody knows the count: a version showed it, and it has not changed.</summary>
    public bool Knows(int cell, long count) => Values[cell]?.Contains(count) == true;
}
