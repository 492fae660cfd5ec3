namespace Transparency.Validation.Personal;

/// <summary>
/// A file has one row a person when it has at least five rows, every count of it is 1, and one column tells the rows apart: nine in ten
/// rows hold in it what no row before them holds. Columns of codes do not count, for their values were known before: one in each of twelve
/// prisons is a table. Days count, with ten rows and where codes vary, too: then each row is something that befell somebody.
/// </summary>
sealed class OneRowAPerson
{
    const int Fewest = 5, FewestDays = 10;

    /// <summary>Different texts that are told apart; what was found among so many holds for the rest.</summary>
    const int Most = 100_000;

    readonly DistinctTexts texts = new(Most);
    int fresh, rowsSeen;

    public static bool IsOne(string value) => value.AsSpan().Trim() is "1" or "1.0" or "1,0" or "1.00" or "1,00" or "01";

    /// <param name="row">Counted from 1.</param>
    public void See(string text, int row)
    {
        if (texts.IsFull) return;
        rowsSeen = row;
        if (text.Length > 0 && texts.Add(text)) fresh++;
    }

    /// <param name="rows">Of the file.</param>
    public bool Tells(int rows, bool days)
    {
        var of = texts.IsFull ? rowsSeen : rows;
        return of >= (days ? FewestDays : Fewest) && fresh * 10L >= of * 9L;
    }
}
