namespace Transparency.Checker;

/// <summary>The systems of a dataset: all cells of one measure, or of measures that an equation of stock and flow joins.</summary>
sealed class Systems
{
    readonly Definition definition;
    readonly Dictionary<string, Cells> byMeasure = new(StringComparer.Ordinal);

    /// <param name="rows">The periods of each measure are those that the file or the report speaks of.</param>
    public Systems(Definition definition, IReadOnlyList<Row> rows, IReadOnlyList<Report> reports)
    {
        this.definition = definition;
        var (rule, counts) = (definition.Rule, definition.Measures.Values.Where(measure => measure.RateOf is null).ToList());
        var given = rows.Where(row => IsCount(row.Measure)).Select(row => (row.Measure, Period: PeriodOf(row.Period, row.Frequency)))
            .Concat(reports.SelectMany(report => report.Times())).Distinct().ToLookup(pair => pair.Measure, pair => pair.Period);
        var alone = counts.Where(measure => !rule.Flows.Any(flow => flow.Measures.Contains(measure.Id)));
        foreach (var (measures, flow) in rule.Flows.Select(flow => (flow.Measures, (Flow?)flow)).Concat(alone.Select(measure => (new[] { measure.Id }, (Flow?)null))))
        {
            var time = new TimeLine(measures.Select(id => definition.Measures[id]), flow, given);
            if (time.At.Length == 0) continue;
            var grid = new Grid([.. definition.Dimensions, time.Axis]);
            var own = reports.Where(report => report.Times().Any(node => measures.Contains(node.Measure))).ToList();
            if (own.Count != 1) throw new FormatException($"{string.Join(", ", measures)} does not stand in exactly one system of the report; make the report again");
            own[0].Attach(grid);
            var cells = new Cells(grid, time, rule);
            foreach (var table in rule.Tables) cells.Mark(table);
            foreach (var measure in measures) byMeasure[measure] = cells;
            All.Add((cells, own[0]));
        }
        if (All.Count != reports.Count || All.Count == 0) throw new FormatException("its report has a system that its codebook has not, or none");
    }

    public List<(Cells Cells, Report Report)> All { get; } = [];

    /// <returns>Null where the codebook or the periods have no such cell.</returns>
    public (Cells Cells, int Cell)? Find(IReadOnlyList<string> codes, string measure, string period, string frequency)
    {
        if (!byMeasure.TryGetValue(measure, out var cells) || Period.Find(period) is not { } at || at.Frequency.ToString() != frequency || cells.Time.Find(measure, at) is not (>= 0 and var cell)) return null;
        for (var axis = 0; axis < codes.Count; axis++)
        {
            if (definition.Dimensions[axis].Find(codes[axis]) is not (>= 0 and var node) || definition.Dimensions[axis].Remainders.Contains(node)) return null;
            cell += node * cells.Grid.Strides[axis];
        }
        return (cells, cell);
    }

    bool IsCount(string measure) => definition.Measures.TryGetValue(measure, out var known)
        ? known.RateOf is null : throw new FormatException($"its codebook has no measure {measure}");

    static Period PeriodOf(string text, string frequency) => Period.Find(text) is { } period && period.Frequency.ToString() == frequency
        ? period : throw new FormatException($"'{text}' is no period of the frequency {frequency}; publish days, months, quarters or years");
}
