namespace Transparency.Validation.Personal;

/// <summary>
/// Weighs the dates of a column that is no period. In a column of codes one is enough. Elsewhere it takes three different ones, all
/// of them long enough ago, and not all the first or last of a month: those are bounds of periods.
/// </summary>
sealed class BirthDates(DateOnly today)
{
    const int Enough = 3, Most = 1000;

    readonly HashSet<DateOnly> births = [];
    bool recent, inside;
    int line;

    public void See(DateOnly day, int at)
    {
        if (!BirthDate.IsPlausible(day, today)) recent = true;
        else if (births.Count < Most && births.Add(day))
        {
            inside |= day.Day > 1 && day.Day < DateTime.DaysInMonth(day.Year, day.Month);
            if (line == 0) line = at;
        }
    }

    public (Trait, int Line)? Weigh(bool codes) =>
        (codes ? births.Count > 0 : births.Count >= Enough && inside && !recent) ? (Trait.Birth, line) : null;
}
