using System.Globalization;

namespace Transparency.Benchmarks;

/// <summary>What was measured against what it may be, and what is told beside it, of which nothing is asked.</summary>
sealed class Table
{
    readonly List<(string What, string Measured, string Limit, bool? Holds)> rows = [];

    public void Add(string what, double measured, double limit, string unit)
    {
        if (double.IsPositiveInfinity(limit)) Tell(what, measured, unit);
        else rows.Add((what, Write(measured, unit), "≤ " + Write(limit, unit), measured <= limit));
    }

    public void Tell(string what, double measured, string unit) => rows.Add((what, Write(measured, unit), "", null));

    public void AddAtLeast(string what, double measured, double limit, string unit) =>
        rows.Add((what, Write(measured, unit), "≥ " + Write(limit, unit), measured >= limit));

    static string Write(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {unit}").TrimEnd();

    /// <returns>Whether every limit holds.</returns>
    public bool Print()
    {
        var width = rows.Max(row => row.What.Length);
        foreach (var (what, measured, limit, holds) in rows)
            Console.WriteLine($"{what.PadRight(width)}  {measured,14}  {limit,14}  {holds switch { true => "holds", false => "EXCEEDED", null => "told" }}");
        return rows.All(row => row.Holds is not false);
    }
}
