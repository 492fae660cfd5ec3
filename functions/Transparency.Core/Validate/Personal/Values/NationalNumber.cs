using System.Globalization;

namespace Transparency.Validation.Personal;

/// <summary>
/// Numbers of the national register and BIS numbers (royal decree of 3 April 1984; law of 15 January 1990): day of birth as yymmdd, a
/// number of three digits, and 97 less the rest of these nine by 97, with a 2 before them for births from 2000. A BIS number has 20 or 40
/// more in its month. Among 700 numbers of eleven digits, one fits by chance.
/// </summary>
static class NationalNumber
{
    /// <summary>Where 85.07.30-033.28 is parted. Thousands part elsewhere.</summary>
    const int Seams = (1 << 2) | (1 << 4) | (1 << 6) | (1 << 9);

    public const int Digits = 11;

    /// <summary>What was found at a group of a text: a candidate, and of which kind if it is valid.</summary>
    /// <param name="Bare">Nothing stands between its digits: any count of eleven digits is written so.</param>
    public readonly record struct Find(long Number, bool Bare, Trait? Valid);

    public static Find? At(DigitGroups groups, int from, DateOnly today)
    {
        var (length, seams) = (groups.Length(from), 0);
        for (var to = from; length <= Digits; length += groups.Length(to))
        {
            if (length == Digits)
            {
                if (from == to ? !groups.IsWhole(from) : (seams & ~Seams) != 0) return null;
                var number = long.Parse(groups.Digits(from, to), NumberStyles.None, CultureInfo.InvariantCulture);
                return new(number, from == to, Of(number, today));
            }
            if (++to >= groups.Count || !groups.GoesOn(to)) break;
            seams |= 1 << length;
        }
        return IsShortened(groups, from) && long.Parse(groups.Digits(from, from), NumberStyles.None, CultureInfo.InvariantCulture) is var shortened
            ? new(shortened, true, Of(shortened, today)) : null;
    }

    /// <summary>A spreadsheet takes the zero off a number of somebody born from 2000 to 2009: then it is all that the cell holds.</summary>
    static bool IsShortened(DigitGroups groups, int from) =>
        groups.Length(from) == Digits - 1 && groups.Text[groups[from].Start] != '0' && groups.Text.AsSpan().Trim().Length == Digits - 1;

    /// <returns>Null where it is no valid number of anybody.</returns>
    public static Trait? Of(long number, DateOnly today)
    {
        var (nine, check) = (number / 100, (int)(number % 100));
        var (year, month, day, order) = ((int)(nine / 10_000_000), (int)(nine / 100_000 % 100), (int)(nine / 1000 % 100), nine % 1000);
        if (order is 0 or 999) return null;
        var before2000 = 97 - (nine % 97) == check;
        var since2000 = 97 - ((2_000_000_000 + nine) % 97) == check && 2000 + year <= today.Year;
        var (bis, real) = month >= 40 ? (true, month - 40) : month >= 20 ? (true, month - 20) : (false, month);
        return (before2000 && IsDay(1900 + year, real, day)) || (since2000 && IsDay(2000 + year, real, day)) ? bis ? Trait.BisNumber : Trait.NationalNumber : null;
    }

    /// <summary>Of whom the day of birth is not known, the month is zero and the day 0 or 1.</summary>
    static bool IsDay(int year, int month, int day) =>
        month == 0 ? day <= 1 : month <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
