using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Corrections;

/// <summary>An accepted correction of one figure: which value is expected there, and which one stands in its place.</summary>
/// <param name="Expects">As revisions.csv writes a value: <c>30 lt</c>, <c>3--5</c>, <c>16 of 177</c>.</param>
/// <param name="Gives">Likewise.</param>
public sealed record Correction(Code Id, Code Dataset, SeriesKey Series, Period Period, FigureText Expects, FigureText Gives)
{
    /// <summary>The status of a record whose correction stands.</summary>
    public const string Accepted = "accepted";

    /// <summary>The accepted corrections of single figures, in order of id; other reports change no figure. The catalogue was checked, so every member reads.</summary>
    public static ImmutableArray<Correction> Of(Register? register) =>
    [
        .. from row in register?.Rows ?? []
           where row.Value("STATUS") == Accepted && row.Value("SERIES").Length > 0
           orderby row.Id
           select new Correction(row.Id, Code.Of(row.Value("DATASET")), SeriesKey.Parse(row.Value("SERIES")), Period.Of(row.Value("PERIOD")),
               FigureText.Parse(row.Value("EXPECTS")), FigureText.Parse(row.Value("GIVES"))),
    ];

    public bool IsOf(Code dataset, SeriesKey series, Period period) => Dataset == dataset && Series.Equals(series) && Period.Equals(period);
}

/// <summary>What became of a correction when it met the figure it speaks of.</summary>
public enum Met
{
    /// <summary>The expected value was there and has been replaced.</summary>
    Applied,

    /// <summary>The corrected value is there already.</summary>
    Mended,

    /// <summary>Something else is there, or nothing: the expectation has expired and nothing was replaced.</summary>
    Expired,
}

public sealed record CorrectionOutcome(Correction Correction, Met Met);
