using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>A figure with the dataset it stands in.</summary>
public sealed record FoundFigure(DatasetStructure Structure, Observation Observation)
{
    public Period Period => Observation.Period;

    /// <summary>The fewest people it can mean; null where the statement sets no lower bound. A rate speaks through the count it is of.</summary>
    public decimal? Least => Counted ? Observation.Cell.Exact ?? Observation.Cell.LowerBound(whole: true) : Implied(decimal.Ceiling, -1);

    /// <summary>The most people it can mean; null where the statement sets no upper bound.</summary>
    public decimal? Most => Counted ? Observation.Cell.Exact ?? Observation.Cell.UpperBound(whole: true) : Implied(decimal.Floor, 1);

    bool Counted => Structure.MeasureOf(Observation.Series.Measure).IsWhole;

    /// <summary>Half a unit of the last printed decimal either way; a whole unit where the rate is printed as "about".</summary>
    decimal? Implied(Func<decimal, decimal> whole, int direction)
    {
        if (Observation is not { Attributes.Base: { } of, Cell: Cell.Shown { Qualifier: Qualifier.Exact or Qualifier.Approximately } rate }) return null;
        var unit = new decimal(1, 0, 0, false, rate.Value.Scale);
        return whole((rate.Value + direction * (rate.IsExact ? unit / 2 : unit)) * of / 100);
    }
}

/// <summary>All tables and registers of a release, as rules across datasets look at them. Forecasts and scenarios are not among the figures.</summary>
public sealed class PublishedFigures(IEnumerable<(DatasetStructure Structure, IReadOnlyList<Observation> Observations)> tables, Register? events)
{
    readonly ImmutableDictionary<Code, (DatasetStructure Structure, IReadOnlyList<Observation> Observations)> tables =
        tables.ToImmutableDictionary(table => table.Structure.Id);

    /// <summary>The figures of one choice in order of period; none where the dataset is not part of the release.</summary>
    public ImmutableArray<FoundFigure> Of(FigureChoice choice)
    {
        if (!tables.TryGetValue(choice.Dataset, out var table)) return [];
        var selection = choice.In(table.Structure);
        return [.. table.Observations
            .Where(o => o.Attributes.Status != ObsStatus.F && selection.Holds(o.Series))
            .OrderBy(o => o.Period).ThenBy(o => o.Series)
            .Select(o => new FoundFigure(table.Structure, o))];
    }

    public ImmutableArray<FoundFigure> Of(RelationSide side) => [.. side.Figures.SelectMany(choice => Of(choice))];

    public ImmutableArray<RegisterRow> Records(RelationSide side) =>
        [.. side.Records.Select(id => events?.Rows.FirstOrDefault(row => row.Id == id)).OfType<RegisterRow>()];
}
