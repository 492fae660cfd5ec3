using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Plans;

/// <summary>The register <c>indicators</c>: definitions from the catalogue, and what the figures of the release say of each. A class that changes is a revision of the register.</summary>
public static class IndicatorRegister
{
    public const string Id = "indicators";

    /// <summary>Columns that a release fills and no file of the catalogue may.</summary>
    public static ImmutableArray<string> Found { get; } =
        ["BASELINE", "BASELINE_PERIOD", "MID_TERM", "MID_TERM_PERIOD", "LATEST", "LATEST_PERIOD", "CHANGE", "RATIO", "CLASS", "REASON"];

    /// <summary>The register filled from the figures of a release; any other register as it is.</summary>
    /// <param name="plans">The register of plans, for their beginnings and ends.</param>
    public static Register Fill(Register register, IReadOnlyCollection<Edition> editions, Register? plans) =>
        $"{register.Structure.Id}" != Id ? register : register with { Rows = [.. register.Rows.Select(row => Fill(row, editions, plans))] };

    static RegisterRow Fill(RegisterRow row, IReadOnlyCollection<Edition> editions, Register? plans)
    {
        var indicator = Indicator.Of(row);
        var plan = plans?.Rows.FirstOrDefault(plan => plan.Id == indicator.Plan) is { } found ? PlanTime.Of(found) : null;
        if (plan is null) throw new InvalidOperationException($"Indicator '{row.Id}' belongs to a plan without a beginning. The checks of the catalogue refuse it.");
        var values = row.Values.ToBuilder();
        foreach (var (column, value) in Values(Assessment.Of(indicator, editions.FirstOrDefault(edition => edition.Structure.Id == indicator.Figures?.Dataset), plan)))
            if (value.Length > 0) values[column] = value;
        return row with { Values = values.ToImmutable() };
    }

    static IEnumerable<(string Column, string Value)> Values(Assessment seen)
    {
        ReleasedObservation[] middle = [.. new[] { seen.MidBefore, seen.MidAfter }.OfType<ReleasedObservation>().Distinct()];
        return
        [
            ("BASELINE", Figure(seen.Baseline)), ("BASELINE_PERIOD", $"{seen.Baseline?.Period}"),
            ("MID_TERM", string.Join(RegisterColumn.BetweenLines, middle.Select(Figure))),
            ("MID_TERM_PERIOD", string.Join(RegisterColumn.BetweenLines, middle.Select(figure => $"{figure.Period}"))),
            ("LATEST", Figure(seen.Latest)), ("LATEST_PERIOD", $"{seen.Latest?.Period}"),
            ("CHANGE", Number(seen.Change)),
            // Rounded down, so that no printed ratio stands at a threshold that it does not reach.
            ("RATIO", Number(seen.Ratio is { } ratio ? Math.Floor(ratio * 100) / 100 : null)),
            ("CLASS", seen.Class?.Word() ?? ""), ("REASON", seen.Reason?.Word() ?? ""),
        ];
    }

    static string Figure(ReleasedObservation? figure) => FigureText.Write(figure?.Observation);

    static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
