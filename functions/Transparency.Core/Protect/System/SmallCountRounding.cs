using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>
/// The other method, for tables so full of small counts that withholding would leave little: each small base count becomes nought or the
/// threshold, once, and everything shown is added up from that. In the long run as many are added as are taken away: the chance to be
/// rounded up is the count's share of the threshold.
/// </summary>
static class SmallCountRounding
{
    /// <param name="counts">True counts of all cells.</param>
    /// <param name="seed">Secret. The same cell is drawn alike in every release.</param>
    public static long[] Of(Layout layout, ProtectionRule rule, long[] counts, Ledger ledger, ulong seed)
    {
        var rounded = new long[counts.Length];
        for (var cell = 0; cell < counts.Length; cell++)
            if (layout.IsBase(cell)) rounded[cell] = counts[cell] > 0 && counts[cell] < rule.Threshold ? Round(layout, rule, counts[cell], cell, ledger, seed) : counts[cell];
        return Counts.Sum(layout, rounded);
    }

    /// <summary>What an earlier version showed of a small count stands.</summary>
    static long Round(Layout layout, ProtectionRule rule, long count, int cell, Ledger ledger, ulong seed) =>
        ledger.Values[cell]?.Where(value => value == 0 || value == rule.Threshold).Cast<long?>().LastOrDefault()
        ?? (Draw(seed, layout.Name(cell)) * rule.Threshold < count ? rule.Threshold : 0);

    /// <summary>From 0 up to 1, the same for the same seed and cell.</summary>
    static double Draw(ulong seed, string cell)
    {
        var key = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(key, seed);
        return (BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(cell))) >> 11) * (1.0 / (1UL << 53));
    }
}
