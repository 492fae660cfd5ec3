using System.Globalization;
using System.Text;
using Transparency.Extracts;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Fakes;

/// <summary>People by month, 249 categories and sex: 750 cells a month, whose totals agree, as many months as it takes.</summary>
public static class Many
{
    static readonly string[] Categories = [.. Enumerable.Range(1, 249).Select(number => string.Create(CultureInfo.InvariantCulture, $"C{number}"))];

    public static DatasetStructure People { get; } = Structures.People with
    {
        Dimensions = [Structures.People.Dimensions[0] with { CodeList = Structures.List("category", exhaustive: true, Categories) }, Structures.People.Dimensions[1]],
    };

    /// <summary>An extract of exactly so many rows; it goes backwards from October 2026, to 1900 at most.</summary>
    public static AcceptedExtract Extract(int rows)
    {
        var drawing = new StringBuilder("TIME_PERIOD CATEGORY SEX OBS_VALUE\n");
        for (var (month, written) = (new DateOnly(2026, 10, 1), 0); written < rows; month = month.AddMonths(-1))
            foreach (var category in (IEnumerable<string>)[.. Categories, "_T"])
                foreach (var (sex, people) in (ReadOnlySpan<(string, int)>)[("F", 1), ("M", 2), ("_T", 3)])
                    if (written++ < rows)
                        drawing.Append(CultureInfo.InvariantCulture, $"{month:yyyy-MM} {category} {sex} {people * (category == "_T" ? Categories.Length : 1)}\n");
        return Checking.Check(new Picture(drawing.ToString(), People), People, Picture.Partner) is Checked.Accepted accepted
            ? accepted.Extract : throw new InvalidOperationException("An extract of many rows was refused.");
    }
}
