using System.Text.Json;

namespace Transparency.Checker;

/// <summary>One look at a protected dataset, rule by rule; the first rule that is broken keeps the door shut.</summary>
sealed class Inspection
{
    readonly Evidence evidence;
    readonly Definition definition;
    readonly List<Row> rows;
    readonly Systems systems;
    readonly Ledger ledger = new();
    int bounded;

    /// <exception cref="FormatException">A file cannot be read as what it must be.</exception>
    public Inspection(Evidence evidence, JsonElement structure)
    {
        this.evidence = evidence;
        definition = new Definition(structure);
        rows = Rows.Current(Csv.Read(evidence.Csv.Span), definition);
        var reports = Report.Read(evidence.Report ?? throw new FormatException("it has no report, and without certificates nothing of a protected dataset goes out"), definition);
        systems = new Systems(definition, rows, reports);
        foreach (var (cells, report) in systems.All)
        {
            report.Counts(definition.Rule.Rounds ? "rounded" : "base", cells.Values);
            cells.Grid.Sum(cells.Values);
        }
    }

    public string? WhyNot() =>
        Published.WhyNot(systems, definition, rows)
        ?? Each(evidence.Earlier, csv => ledger.Read(csv, definition, systems))
        ?? Each(systems.All, system => Ledger.WhyNot(system.Cells)
            ?? (definition.Rule.Rounds
                ? Rounding.WhyNot(system.Cells, system.Report)
                : Small.WhyNot(system.Cells) ?? Freeze.WhyNot(system.Cells) ?? Certified(system.Cells, system.Report)))
        ?? Rates.WhyNot(systems, definition, rows)
        ?? Elsewhere();

    public Tally Tally() => Tallying.Of(evidence, rows.Count, rows.Count(row => row.Figure.IsWithheld), bounded);

    string? Certified(Cells cells, Report report)
    {
        var why = Certificates.WhyNot(cells, report, out var some);
        bounded += some;
        return why;
    }

    string? Elsewhere()
    {
        foreach (var row in rows) ledger.Add(row);
        return new Others(evidence, definition, rows, ledger).WhyNot();
    }

    static string? Each<T>(IEnumerable<T> all, Func<T, string?> whyNot) => all.Select(whyNot).FirstOrDefault(why => why is not null);
}
