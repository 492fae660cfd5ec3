namespace Transparency.Statistics;

/// <summary>What stands where a number is expected: a number, a range, a withheld number, or the absence of one. A hidden number is not kept.</summary>
public abstract record Cell
{
    Cell() { }

    /// <summary>The printed number, read as the qualifier says. Its decimals are those that were printed.</summary>
    public sealed record Shown(decimal Value, Qualifier Qualifier = Qualifier.Exact) : Cell
    {
        public bool IsExact => Qualifier == Qualifier.Exact;
    }

    /// <summary>"3 to 5": no single number was printed. Both ends are included.</summary>
    public sealed record Range(decimal Lower, decimal Upper) : Cell;

    /// <summary>Withheld to protect people. Whether small itself or guarding a small one is not told.</summary>
    public sealed record Suppressed : Cell;

    /// <summary>No number, for the reason the observation's status gives.</summary>
    public sealed record Missing : Cell;

    /// <summary>The exact number, or null where there is none to compare or add.</summary>
    public decimal? Exact => this is Shown { IsExact: true } shown ? shown.Value : null;

    /// <summary>The least the true value can be, included; null where the statement sets no lower bound. Counts are whole, so "more than 200" is at least 201.</summary>
    public decimal? LowerBound(bool whole) => this switch
    {
        Shown { Qualifier: Qualifier.MoreThan } s => whole ? s.Value + 1 : s.Value,
        Shown { Qualifier: Qualifier.AtLeast } s => s.Value,
        Range r => r.Lower,
        _ => null,
    };

    /// <summary>The most the true value can be, included; null where the statement sets no upper bound. Counts are whole, so "less than 30" is at most 29.</summary>
    public decimal? UpperBound(bool whole) => this switch
    {
        Shown { Qualifier: Qualifier.LessThan } s => whole ? s.Value - 1 : s.Value,
        Shown { Qualifier: Qualifier.AtMost } s => s.Value,
        Range r => r.Upper,
        _ => null,
    };
}
