using System.Collections.Immutable;
using Transparency.Protection;

namespace Transparency.Benchmarks;

/// <summary>The tables that disclosure control is measured on. Seeds and densities were chosen once, for sizes and counts of small cells.</summary>
static class DisclosureTables
{
    static readonly double[] Categories = [2.2, 1.4, 0.8, 0.4, 0.2];
    static readonly double[] Sexes = [1.9, 0.1];

    /// <summary>
    /// Category × sex × prison: 6 × 3 × 31 cells. The figures asked for were measured on a table that is not at hand; what is told of it is
    /// 138 small cells, 30 % of its 300 finest small, 59 cells of one, and that 86 more had to be withheld at least. This is the first seed
    /// whose table agrees with the counts, of weights as for the months below, at the density where tables come nearest to them on average.
    /// Any pattern needs 83 more, and 88 are enough where people may be fractions. Most tables in <see cref="AsTold"/> are harder.
    /// </summary>
    public static CellSystem Prisons() => AsTold().First();

    /// <summary>Every table that agrees with what is told, by rising seed: some are harder than others with the same counts of small cells.</summary>
    public static IEnumerable<CellSystem> AsTold() => Enumerable.Range(1, int.MaxValue - 1).Select(seed => new DisclosureTable(seed)
    {
        Dimensions = [(Flat(5), Categories), (Flat(2), Sexes), (Flat(30), DisclosureTable.Skewed(seed, 30, 1))], Density = 8, Unevenness = 0.8,
    }.Draw()).Where(IsAsTold);

    static bool IsAsTold(CellSystem system)
    {
        var finest = system.Demands.Count(demand => Enumerable.Range(0, 3).All(d => system.Dimensions[d].IsBase(demand.Cell / system.Strides()[d] % system.Dimensions[d].Count)));
        var alone = system.Demands.Count(demand => system.Values[demand.Cell] == 1);
        return system.Demands.Length is >= 135 and <= 141 && finest is >= 84 and <= 96 && alone is >= 54 and <= 64;
    }

    /// <summary>A harder one: fewer zeros and more small cells among the finest (35 %), so that more lines have a single small cell and need a guard.</summary>
    public static CellSystem FullerPrisons() => new DisclosureTable(1)
    {
        Dimensions = [(Flat(5), Categories), (Flat(2), [1.8, 0.2]), (Flat(30), DisclosureTable.Skewed(1, 30, 0.6))], Density = 7, Unevenness = 0.8,
    }.Draw();

    /// <summary>The same by region and over 24 months with quarters and years: 6 × 3 × 36 × 35 cells.</summary>
    public static CellSystem PrisonsByMonth(int threshold = 5, params int[][] tables) => new DisclosureTable(2)
    {
        Dimensions = [(Flat(5), Categories), (Flat(2), Sexes), (Levels(5, 6), DisclosureTable.Skewed(1, 30, 1)), (Levels(2, 4, 3), [.. Enumerable.Repeat(1.0, 24)])],
        Density = 1.35, Unevenness = 0.8, Threshold = threshold, Tables = [.. tables],
    }.Draw();

    public static readonly int[][] ThreeWay = [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]];

    /// <summary>A hundred by a hundred, mostly empty: 101 × 101 cells.</summary>
    public static CellSystem Sparse() => new DisclosureTable(3)
    {
        Dimensions = [(Flat(100), DisclosureTable.Skewed(2, 100, 1.2)), (Flat(100), DisclosureTable.Skewed(3, 100, 1.2))], Density = 0.22, Unevenness = 1.5,
    }.Draw();

    /// <summary>Prison × offence and prison × age; who is in both is not published: 41 × 15 and 41 × 9 cells with 41 in common.</summary>
    public static CellSystem Linked() => new DisclosureTable(4)
    {
        Dimensions = [(Flat(40), DisclosureTable.Skewed(4, 40, 0.8)), (Flat(14), DisclosureTable.Skewed(5, 14, 1)), (Flat(8), DisclosureTable.Skewed(6, 8, 0.8))],
        Density = 0.6, Tables = [[0, 1], [0, 2]],
    }.Draw();

    /// <summary>One of twenty: 15 prisons in three regions, some regions of one prison, a year or two, from nearly empty to full.</summary>
    public static CellSystem Random(int number)
    {
        double[] densities = [0.05, 0.15, 0.4, 1, 2.5, 8];
        int[] prisons = number % 2 == 0 ? [5, 5, 5] : [1, 5, 9];
        var regions = Network.Tree([-1, 0, 0, 0, .. prisons.SelectMany((count, region) => Enumerable.Repeat(region + 1, count))]);
        var months = number % 4 < 2 ? Levels(1, 4, 3) : Levels(4, 3);
        return new DisclosureTable(100 + number)
        {
            Dimensions = [(Flat(5), Categories), (Flat(2), Sexes), (regions, DisclosureTable.Skewed(number, 15, 0.8)), (months, [.. Enumerable.Repeat(1.0, 12)])],
            Density = 6 * densities[number % densities.Length], Unevenness = 1,
        }.Draw();
    }

    /// <summary>Five dimensions: category × sex × age × prison by region × quarter, 6 × 3 × 5 × 16 × 5 cells.</summary>
    public static CellSystem FiveDimensions() => new DisclosureTable(5)
    {
        Dimensions = [(Flat(5), Categories), (Flat(2), Sexes), (Flat(4), [1.6, 1.2, 0.8, 0.4]), (Levels(3, 4), DisclosureTable.Skewed(7, 12, 0.8)), (Flat(4), [1, 1, 1, 1])],
        Density = 8, Unevenness = 1,
    }.Draw();

    static Network Flat(int parts) => Levels(parts);

    /// <summary>A root, so many parts of it, so many of each of these, and so on.</summary>
    static Network Levels(params int[] parts)
    {
        List<int> parents = [-1];
        var (first, count) = (0, 1);
        foreach (var each in parts)
        {
            for (var i = 0; i < count * each; i++) parents.Add(first + i / each);
            (first, count) = (first + count, count * each);
        }
        return Network.Tree(parents);
    }
}
