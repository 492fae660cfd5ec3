using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What is drawn, in terms of figures and dates; where each mark falls is the business of drawing.</summary>
public abstract record Chart
{
    Chart() { }

    /// <summary>Figures over time on a proportional axis that runs to the day of the release.</summary>
    public sealed record Time : Chart
    {
        public required DateOnly From { get; init; }

        /// <summary>The day of the release.</summary>
        public required DateOnly To { get; init; }

        public required ImmutableArray<TimeMark> Marks { get; init; }

        /// <summary>Runs of comparable exact figures, by their places in <see cref="Marks"/>: the only marks that are joined.</summary>
        public required ImmutableArray<ImmutableArray<int>> Runs { get; init; }

        public ImmutableArray<CapacityStep> Capacity { get; init; } = [];

        public ImmutableArray<TimeBreak> Breaks { get; init; } = [];

        public ImmutableArray<NumberedEvent> Events { get; init; } = [];

        /// <summary>The last day a figure of this chart speaks of. From there to <see cref="To"/> stands <see cref="NoFigure"/>.</summary>
        public required DateOnly LastHeld { get; init; }

        public required Wording NoFigure { get; init; }

        /// <summary>What stands at the end of the axis.</summary>
        public required string Release { get; init; }

        public required Scale Scale { get; init; }
    }

    /// <summary>One bar a row, from zero. With <see cref="BarRow.Parts"/> of more than one bar a row they are grouped.</summary>
    public sealed record Bars(ImmutableArray<BarRow> Rows, Scale Scale) : Chart;

    /// <summary>Rows of parts beside one another, all rows on one scale.</summary>
    public sealed record Stacked(ImmutableArray<StackRow> Rows, Scale Scale) : Chart;
}

/// <param name="PerCent">The numbers are per cents.</param>
/// <param name="Top">Where the scale ends at least; it always begins at zero.</param>
public sealed record Scale(bool PerCent, decimal Top);

/// <summary>A text that may have a shorter form where the chart is narrow.</summary>
public sealed record Wording(string Wide, string Narrow)
{
    public static readonly Wording None = new("", "");

    public static Wording Of(string text) => new(text, text);

    public bool IsEmpty => Wide.Length == 0;
}

/// <summary>Which ink a mark is drawn in. A to E are the categories of the CelEx list and nothing else.</summary>
public enum Tone { First, Second, A, B, C, D, E }
