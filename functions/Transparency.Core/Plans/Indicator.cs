using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Plans;

/// <summary>What kind of thing an indicator counts: what is put in, what is done with it, what comes of it, or only the circumstances.</summary>
public enum IndicatorLevel { Input, Output, Outcome, Context }

/// <summary>Where the plan says it wants the number to go. Inmates, occupancy and releases have no desired direction.</summary>
public enum Direction { None, Up, Down }

/// <summary>A value that a plan promises.</summary>
/// <param name="Due">The last day on which it is on time, so the last day of a period; null where the plan sets none.</param>
public sealed record Target(decimal Value, DateOnly? Due);

/// <summary>A series that says something of what a plan wants, by the definition in the register <c>indicators</c>.</summary>
/// <param name="Plan">The plan, and with <paramref name="Subject"/> the objective, point or action of it.</param>
/// <param name="Figures">Null where no dataset held measures it.</param>
public sealed record Indicator(Code Id, Code Plan, Code Subject, IndicatorLevel Level, Direction Direction, FigureChoice? Figures, Target? Target)
{
    /// <summary>Parts the dimension and its code in a line of <c>CODES</c>: <c>SEX=F</c>.</summary>
    public const char BetweenDimensionAndCode = '=';

    /// <exception cref="FormatException">The record was not checked: a word or number of it is none.</exception>
    public static Indicator Of(RegisterRow row) => new(
        row.Id, Code.Of(row.Value("PLAN")), Code.Of(row.Value("OF")),
        ClosedSet.Find<IndicatorLevel>(row.Value("LEVEL")) ?? throw new FormatException($"'{row.Id}' has no level."),
        ClosedSet.Find<Direction>(row.Value("DIRECTION")) ?? throw new FormatException($"'{row.Id}' has no direction."),
        row.Value("DATASET").Length == 0 ? null : new(Code.Of(row.Value("DATASET")), Code.Of(row.Value("MEASURE")), Codes(row.Value("CODES"))),
        row.Value("TARGET").Length == 0 ? null : new(
            decimal.Parse(row.Value("TARGET"), CultureInfo.InvariantCulture),
            row.Value("TARGET_DATE") is { Length: > 0 } date ? Period.Of(date).End : null));

    static ImmutableSortedDictionary<string, ImmutableArray<Code>> Codes(string lines) =>
        lines.Split(RegisterColumn.BetweenLines, StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(BetweenDimensionAndCode))
            .GroupBy(parts => parts[0], parts => Code.Of(parts[1]), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(codes => codes.Key, codes => codes.ToImmutableArray(), StringComparer.Ordinal);
}
