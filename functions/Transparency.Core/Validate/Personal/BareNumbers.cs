namespace Transparency.Validation.Personal;

/// <summary>
/// Weighs the numbers of eleven bare digits in a column. One in 700 is a valid national number by chance, so a column of such codes may
/// hold some; among few of them, a valid one is no chance.
/// </summary>
sealed class BareNumbers
{
    /// <summary>Up to so many different ones, a single valid one counts; beyond, it takes a tenth of them.</summary>
    const int Few = 10;

    const int Most = 10_000;

    readonly HashSet<long> all = [], valid = [];
    Trait? kind;
    int line;

    public void See(NationalNumber.Find number, int at)
    {
        if (all.Count >= Most || !all.Add(number.Number) || number.Valid is null) return;
        valid.Add(number.Number);
        if (kind is null) (kind, line) = (number.Valid, at);
    }

    /// <param name="counts">Whether these are counts: then one alone may be just that, and it takes two, and half of all.</param>
    public (Trait, int Line)? Weigh(bool counts) =>
        kind is not null && (counts ? valid.Count >= 2 && valid.Count * 2 >= all.Count : valid.Count * Few >= all.Count) ? (kind, line) : null;
}
