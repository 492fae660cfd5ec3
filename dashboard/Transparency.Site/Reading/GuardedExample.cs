using System.Collections.Immutable;

namespace Transparency.Site.Reading;

/// <summary>
/// The made-up table of the page of methods: three houses by three groups with all totals shown, of which some inner counts are hidden.
/// What a hidden count can be is found by trying everything, as a reader would who knows the totals and that no hidden count is zero.
/// </summary>
/// <param name="hidden">Places of the hidden inner counts, row by row from 0.</param>
public sealed class GuardedExample(ImmutableSortedSet<int> hidden)
{
    public const int Size = 3, Threshold = 5;

    /// <summary>The one small count: house 2, group Y.</summary>
    public const int Small = 4;

    static readonly ImmutableArray<int> Counts = [12, 9, 7, 8, 2, 11, 15, 6, 10];

    public ImmutableSortedSet<int> Hidden => hidden;

    /// <summary>All shown, the small one hidden alone, and the small one guarded by three others.</summary>
    public static ImmutableArray<GuardedExample> Steps { get; } = [new([]), new([Small]), new([1, 2, Small, 5])];

    public static ImmutableArray<string> Groups { get; } = ["X", "Y", "Z"];

    public static int At(int place) => Counts[place];

    public static int OfHouse(int row) => Enumerable.Range(0, Size).Sum(column => Counts[row * Size + column]);

    public static int OfGroup(int column) => Enumerable.Range(0, Size).Sum(row => Counts[row * Size + column]);

    public static int Total => Counts.Sum();

    /// <summary>"21 − 8 − 11 = 2": the house's total less its other counts.</summary>
    public static string Subtraction { get; } = string.Join(" − ", Enumerable.Range(0, Size).Select(column => Small / Size * Size + column)
        .Where(place => place != Small).Select(At).Prepend(OfHouse(Small / Size))) + $" = {At(Small)}";

    /// <summary>The least and the most that a count can be for who sees this table; both the count itself where it is shown.</summary>
    public (int Least, int Most) Possible(int place) => ranges.Value[place];

    readonly Lazy<ImmutableArray<(int Least, int Most)>> ranges = new(() =>
    {
        var agreeing = Completions(hidden, [.. Counts], 0).ToList();
        return [.. Enumerable.Range(0, Counts.Length).Select(place => (agreeing.Min(table => table[place]), agreeing.Max(table => table[place])))];
    });

    /// <summary>Every table that agrees with what is shown.</summary>
    static IEnumerable<int[]> Completions(ImmutableSortedSet<int> hidden, int[] table, int from)
    {
        var next = hidden.FirstOrDefault(place => place >= from, -1);
        if (next < 0)
        {
            if (Agrees(table)) yield return table;
            yield break;
        }
        var (row, column) = (next / Size * Size, next % Size);
        var most = Math.Min(
            Left(OfHouse(next / Size), Enumerable.Range(0, Size).Select(other => row + other)),
            Left(OfGroup(column), Enumerable.Range(0, Size).Select(other => (other * Size) + column)));
        for (var value = 1; value <= most; value++)
        {
            var tried = (int[])table.Clone();
            tried[next] = value;
            foreach (var completed in Completions(hidden, tried, next + 1)) yield return completed;
        }

        // Of a total, when the others of its line take what they have, and hidden ones still to be tried at least one.
        int Left(int total, IEnumerable<int> line) => total - line.Where(other => other != next).Sum(other => other > next && hidden.Contains(other) ? 1 : table[other]);
    }

    static bool Agrees(int[] table) => Enumerable.Range(0, Size).All(line =>
        Enumerable.Range(0, Size).Sum(column => table[line * Size + column]) == OfHouse(line)
        && Enumerable.Range(0, Size).Sum(row => table[row * Size + line]) == OfGroup(line));
}
