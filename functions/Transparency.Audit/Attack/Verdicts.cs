using System.Collections.Immutable;

namespace Transparency.Audit;

public enum Standing
{
    /// <summary>It can be small and it can be at or above the threshold, in whole people.</summary>
    Open,

    /// <summary>One number only is possible.</summary>
    Recovered,

    /// <summary>Several numbers are possible, all of them below the threshold.</summary>
    ProvedSmall,

    /// <summary>Open if people came in fractions; in whole people not decided, because the effort ended.</summary>
    OpenInFractions,

    /// <summary>The effort ended before it was tried.</summary>
    Untried,
}

/// <summary>What an attack found of one withheld count.</summary>
/// <param name="Possible">Holds every number that is possible; where it was pinned down or proved small, the ends are possible themselves or nearly so.</param>
public sealed record Attacked(int Unknown, Standing Standing, Interval Possible);

/// <summary>Suppose one person is all of one count, and knows it: another becomes a single small number.</summary>
public sealed record Supposed(int Insider, int Unknown, long Value);

/// <param name="Contradictory">Withheld counts whose surroundings cannot all be true: nothing follows for them, and they are not among <paramref name="Cells"/>.</param>
/// <param name="InsidersTried">Of <paramref name="Insiders"/> that could be.</param>
/// <param name="Narrowed">By unknown: what is known of it in the end.</param>
public sealed record Outcome(
    ImmutableArray<Attacked> Cells, ImmutableArray<Interval> Narrowed, ImmutableArray<Supposed> Suppositions, int Insiders, int InsidersTried, ImmutableArray<int> Contradictory);
