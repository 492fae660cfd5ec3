using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>
/// One figure on a time chart. A count of a day or a month is a dot, one of a longer period a bar as wide as the period; a bound
/// is a line with a fade and an arrow towards what is possible; a withheld one a hatch of one size.
/// </summary>
/// <param name="Open">Promised or announced, not counted.</param>
/// <param name="Label">What stands at the mark beside the number; its number is written by drawing.</param>
/// <param name="Number">The number as it stands at the mark, in words where it is a bound.</param>
/// <param name="Weight">Marks of higher weight are labelled first; zero: no label.</param>
/// <param name="Row">The row of the table that holds this figure.</param>
public sealed record TimeMark(Period Period, Cell Cell, Tone Tone, bool Open, NumberWords Number, Wording Label, int Weight, int Row)
{
    /// <summary>The weight of the latest figure, which is labelled before all others.</summary>
    public const int Latest = 100;

    /// <summary>The last figure of a series, where its name goes.</summary>
    public const int EndOfSeries = 40;

    /// <summary>An earlier release gave another value.</summary>
    public bool Revised { get; init; }

    /// <summary>No series leads the chart: the number says nothing without the name of its series.</summary>
    public bool MustBeNamed { get; init; }
}

/// <param name="Before">"less than "; the number itself is bold.</param>
/// <param name="Short">All in signs, for where words do not fit: "&lt; 30".</param>
public sealed record NumberWords(string Before, string Number, string Short);

/// <summary>Places from a day on to the last day that the sources speak of, or to the next step.</summary>
public sealed record CapacityStep(DateOnly From, DateOnly To, Cell Cell, NumberWords Number, Wording Label, int Row);

/// <summary>A change of meaning. One that took a stretch of time is a field, one of a day a double line.</summary>
public sealed record TimeBreak(DateOnly Since, DateOnly From, Wording Label)
{
    public bool TookTime => From.DayNumber - Since.DayNumber > 45;
}

public sealed record NumberedEvent(DateOnly When, int Number);
