using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>What may happen to each cell of a system, and what has to be kept uncertain, by the rule, the counts and the ledger.</summary>
sealed class Standings
{
    readonly Layout layout;
    readonly ProtectionRule rule;
    readonly long[] counts;
    readonly Ledger ledger;
    readonly Standing[] standings;
    readonly byte[] least;
    readonly List<Demand> demands = [];

    Standings(Layout layout, ProtectionRule rule, long[] counts, Ledger ledger)
    {
        (this.layout, this.rule, this.counts, this.ledger) = (layout, rule, counts, ledger);
        (standings, least) = (new Standing[layout.Size], new byte[layout.Size]);
    }

    public static CellSystem Of(Layout layout, ProtectionRule rule, long[] counts, Ledger ledger)
    {
        var all = new Standings(layout, rule, counts, ledger);
        for (var cell = 0; cell < layout.Size; cell++) all.Decide(cell);
        foreach (var sensitive in rule.Sensitive) all.Doubt(sensitive);
        return new(layout.Networks, [.. counts.Select(count => (int)count)], all.standings, all.least, [.. all.demands]);
    }

    void Decide(int cell)
    {
        // A withheld cell is somebody, but for one that was withheld before and has become nought since.
        least[cell] = rule.Zeros == Zeros.Published && !(ledger.Withheld[cell] && counts[cell] == 0) ? (byte)1 : (byte)0;
        var known = ledger.Knows(cell, counts[cell]);
        var small = counts[cell] > 0 && counts[cell] < rule.Threshold;
        standings[cell] = (layout.InTable[cell], known) switch
        {
            (_, true) => Standing.Known,
            _ when ledger.Withheld[cell] => Standing.Withheld,
            (false, _) => Standing.Unpublished,
            _ when counts[cell] == 0 => rule.Zeros == Zeros.Published ? Standing.Known : Standing.Open,
            _ when small || IsFrozen(cell) => Standing.Withheld,
            _ => Standing.Open,
        };
        if (small && !known && (standings[cell] == Standing.Withheld || layout.Implied[cell])) demands.Add(new(cell, rule.Threshold));
    }

    /// <summary>A series withheld in its latest period stays withheld in the next, until its count is well above the threshold.</summary>
    bool IsFrozen(int cell) => counts[cell] < rule.Reopens && !ledger.Showed(cell)
        && layout.Time.Before(layout.TimeOf(cell)) is >= 0 and var before && ledger.Withheld[layout.With(cell, layout.Dimensions.Length - 1, before)];

    /// <summary>Where all of a group have a sensitive code, one of the zeros beside it must be thought to be none.</summary>
    void Doubt(SensitiveCodes sensitive)
    {
        var dimension = layout.Structure.IndexOf($"{sensitive.Dimension}");
        var members = layout.Dimensions[dimension];
        foreach (var code in sensitive.Codes.Select(code => members.Find($"{code}")))
            for (var cell = 0; cell < layout.Size; cell++)
            {
                if (!layout.InTable[cell] || counts[cell] == 0 || layout.Node(cell, dimension) != code || members.Parents[code] < 0) continue;
                if (counts[layout.With(cell, dimension, members.Parents[code])] != counts[cell]) continue;
                var zero = Enumerable.Range(0, members.Listed).Where(node => node != code && members.Parents[node] == members.Parents[code])
                    .Select(node => layout.With(cell, dimension, node)).Where(at => standings[at] is Standing.Open or Standing.Withheld).Cast<int?>().FirstOrDefault();
                if (zero is not { } beside || demands.Exists(demand => demand.Cell == beside)) continue;
                standings[beside] = Standing.Withheld;
                demands.Add(new(beside, 1));
            }
    }
}
