namespace Transparency.Validation.Personal;

/// <summary>What a text may hold, by its number of digits; one with an at sign or with signs beyond ASCII may hold anything.</summary>
enum Glance { Nothing, Date, Number }

/// <summary>Looks at one text for what is about a person. Nearly all text of an extract is passed over after one glance.</summary>
/// <param name="today">Nobody is born after it.</param>
sealed class Looking(DateOnly today)
{
    readonly DigitGroups groups = new();

    /// <summary>Shorter text is nobody's number, address or name.</summary>
    public const int Shortest = 5;

    const int FewestDigits = 9, FewestOfDate = 3;

    /// <summary>How much a text deserves a second look.</summary>
    public static Glance At(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest) return Glance.Nothing;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is '@' or > '\x7f') return Glance.Number;
        }
        return digits >= FewestDigits ? Glance.Number : digits >= FewestOfDate ? Glance.Date : Glance.Nothing;
    }

    /// <summary>Certain signs, told at once; numbers without a sign between their digits are handed to <paramref name="bare"/>, which weighs them.</summary>
    /// <param name="phones">Phone numbers count, too.</param>
    /// <returns>Null where there is none.</returns>
    public Trait? For(string plain, bool phones, Action<NationalNumber.Find> bare)
    {
        if (MailAddress.IsIn(plain)) return Trait.Mail;
        groups.Read(plain);
        Trait? found = null;
        for (var i = 0; i < groups.Count && found is null; i++)
        {
            if (groups.Length(i) >= 2 && BankAccount.IsAt(plain, groups[i].Start)) found = Trait.BankAccount;
            else if (NationalNumber.At(groups, i, today) is { } number)
            {
                if (number.Bare) bare(number);
                else found = number.Valid;
            }
            if (found is null && phones && PhoneNumber.IsAt(groups, i)) found = Trait.Phone;
        }
        return found;
    }
}
