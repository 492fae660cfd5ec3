using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>How small counts of people are protected: by withholding them and what guards them, or by rounding each finest count once.</summary>
public enum ProtectionMethod { Suppress, Round }

/// <summary>Whether zeros are always shown, so that a withheld count is at least 1, or may be withheld to guard others.</summary>
public enum Zeros { Published, Candidates }

/// <summary>What of a protected dataset is published, and how its small counts are hidden. It stands in every codebook: the rule is no secret.</summary>
/// <param name="Threshold">T, at least 3: counts from 1 to T − 1 are small.</param>
/// <param name="Tables">The tables that are published. What stands in none of them stays private.</param>
/// <param name="Sensitive">Codes of which nobody may learn that a whole group has them.</param>
public sealed record ProtectionRule(
    ProtectionMethod Method, int Threshold, Zeros Zeros, ImmutableArray<CrossTable> Tables, ImmutableArray<SensitiveCodes> Sensitive, ImmutableArray<StockFlow> Flows)
{
    /// <summary>A count withheld in one period is shown again only from here on.</summary>
    public int Reopens => Threshold + 3;
}

/// <summary>A published table: all codes of its dimensions, parents too, with every other dimension at its total, in each of its frequencies.</summary>
/// <param name="Dimensions">None for the total alone.</param>
public sealed record CrossTable(ImmutableArray<Code> Dimensions, ImmutableArray<Frequency> Frequencies);

public sealed record SensitiveCodes(Code Dimension, ImmutableArray<Code> Codes);

/// <summary>Measures of which each stock is the one before, more by those who came in, less by those who went out.</summary>
public sealed record StockFlow(Code Stock, Code In, Code Out);
