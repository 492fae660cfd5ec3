namespace Transparency.Validation.Personal;

/// <summary>One column under watch: what is certain is told at once, what must be weighed at the end.</summary>
/// <param name="place">What findings call it.</param>
/// <param name="weak">For figures published elsewhere: words that were printed may hold a date or somebody's office, and only numbers of persons, accounts and e-mail addresses count.</param>
sealed class WatchedColumn(Role role, string place, bool weak, DateOnly today, Looking looking, Action<Trait, int, string> tell)
{
    const int MostNames = 1000, EnoughNames = 3;

    /// <summary>Codes come again and again in the same strings: those looked at last are known by their length and last letter.</summary>
    readonly string?[] known = new string?[32];

    readonly BareNumbers bare = new();
    readonly BirthDates births = new(today);
    readonly OneRowAPerson rows = new();
    readonly DistinctTexts texts = new(MostNames), names = new(MostNames);
    int firstName;
    bool varies;
    string? before;

    public Role Role => role;

    public string Place => place;

    /// <summary>Whether a row differed from the one before.</summary>
    public bool Varies => varies;

    bool IsFree => role is Role.Other or Role.Words && !weak;

    public void See(string text, int line)
    {
        if (!varies)
        {
            varies = before is not null && before != text;
            before = text;
        }
        if (text.Length < Looking.Shortest) return;
        ref var seen = ref known[(text.Length + (text[^1] * 5)) & 31];
        if (ReferenceEquals(seen, text)) return;
        seen = text;
        var glance = Looking.At(text);
        if (glance == Glance.Nothing && !IsFree) return;
        Look(Plain.Of(text), glance, line);
    }

    /// <summary>Told while every count is 1.</summary>
    public void SeeRow(string text, int row) => rows.See(text, row);

    public bool TellsRowsApart(int count) => rows.Tells(count, role == Role.Period);

    void Look(string plain, Glance glance, int line)
    {
        if (glance == Glance.Number && looking.For(plain, !weak && role is not (Role.Value or Role.Period), number => bare.See(number, line)) is { } found) tell(found, line, place);
        if (weak || role is Role.Value or Role.Period) return;
        if (glance != Glance.Nothing && BirthDate.TryRead(plain, today, out var day)) births.See(day, line);
        if (!IsFree) return;
        if (glance != Glance.Nothing && BirthDate.IsToldIn(plain, today)) tell(Trait.Birth, line, place);
        if (texts.IsFull || !texts.Add(plain) || !PersonName.Is(plain)) return;
        names.Add(plain);
        if (firstName == 0) firstName = line;
    }

    /// <summary>At the end of the file.</summary>
    public void Weigh()
    {
        if (bare.Weigh(role == Role.Value) is var (number, numberLine)) tell(number, numberLine, place);
        if (births.Weigh(role == Role.Code) is var (birth, birthLine)) tell(birth, birthLine, place);
        if (names.Count >= EnoughNames && names.Count * 2 >= texts.Count) tell(Trait.Names, firstName, place);
    }
}
