namespace Transparency.Validation.Personal;

/// <summary>Tells by its name that a column is about one person.</summary>
static class ColumnName
{
    /// <param name="closed">Its values are codes of a list that was made before, so that a name or an address in it is none of a person.</param>
    /// <returns>Null for a name that says nothing of the kind.</returns>
    public static Trait? Of(string name, bool closed = false)
    {
        var words = Words.Of(name);
        if (words.Joined.Length < 2 || IsCount(words)) return null;
        if (IsNational(words)) return Trait.NationalColumn;
        if (IsBirth(words)) return Trait.BirthColumn;
        if (words.Begins(Vocabulary.Mail) || words.Has(Vocabulary.ShortMail)) return Trait.MailColumn;
        if (IsPhone(words)) return Trait.PhoneColumn;
        if (IsFile(words)) return Trait.FileColumn;
        return closed ? null : IsAddress(words) ? Trait.AddressColumn : IsName(words) ? Trait.NameColumn : null;
    }

    static bool IsCount(Words words) => Vocabulary.Counts.Contains(words.All[0]) || words.Joined.StartsWith("numberof", StringComparison.Ordinal);

    static bool IsNational(Words words) =>
        (words.Holds(Vocabulary.National) && !words.Joined.Contains("international", StringComparison.Ordinal))
        || words.Has(Vocabulary.ShortNational) || words.Nearly(Vocabulary.LongNational)
        || words.Has(Vocabulary.Nat, Vocabulary.NatNumber) || words.Has(Vocabulary.NatNumber, Vocabulary.Nat);

    static bool IsBirth(Words words) =>
        words.Holds(Vocabulary.BirthDates) || words.Has(Vocabulary.ShortBirth)
        || (!IsOfMany(words) && (words.Begins(Vocabulary.Birth) || words.Nearly(Vocabulary.LongBirth) || words.Has(Vocabulary.Geb, Vocabulary.Dates) || words.Has(Vocabulary.Ne, Vocabulary.Le)));

    static bool IsOfMany(Words words) =>
        words.Begins(Vocabulary.OfMany) || words.All.Any(word => Vocabulary.OfMany.Any(many => word.EndsWith(many, StringComparison.Ordinal)));

    static bool IsPhone(Words words) =>
        words.Begins(Vocabulary.Phone) || words.Has(Vocabulary.ShortPhone) || words.Has(Vocabulary.Mobile, Vocabulary.Number) || words.Has(Vocabulary.Number, Vocabulary.Mobile);

    static bool IsFile(Words words) =>
        words.Holds(Vocabulary.File) || words.Has(Vocabulary.ShortFile) || words.Nearly(Vocabulary.LongFile) || words.Joined == "dossier"
        || words.Has(Vocabulary.N, Vocabulary.Files)
        || (words.Any(Vocabulary.Number) && (words.Any(Vocabulary.Files) || words.Any(Vocabulary.One)));

    static bool IsAddress(Words words) =>
        Vocabulary.WholeAddress.Contains(words.Joined)
        || (!IsOfThing(words) && (words.Begins(Vocabulary.Address) || words.Has(Vocabulary.ShortAddress) || words.Nearly(Vocabulary.LongAddress)));

    static bool IsName(Words words) =>
        words.Holds(Vocabulary.PersonNames) || words.Has(Vocabulary.ShortNames) || words.Nearly(Vocabulary.PersonNames) || Vocabulary.Somebody.Contains(words.Joined)
        || (!IsOfThing(words) && HasName(words));

    /// <summary>naam, and gedetineerdenaam or NOMDETENU, but not gevangenisnaam.</summary>
    static bool HasName(Words words) =>
        words.Has(Vocabulary.AnyName) || words.All.Any(word => word.EndsWith("naam", StringComparison.Ordinal))
        || (words.Begins(Vocabulary.People) && words.All.Any(word => word.EndsWith("name", StringComparison.Ordinal)))
        || Vocabulary.AnyName.Any(name => words.Joined.StartsWith(name, StringComparison.Ordinal) && Vocabulary.People.Any(one => words.Joined.AsSpan(name.Length).StartsWith(one, StringComparison.Ordinal)));

    static bool IsOfThing(Words words) => words.Begins(Vocabulary.Things) && !words.Begins(Vocabulary.People);
}
