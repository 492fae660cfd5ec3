using System.Collections.Immutable;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>Rows of text become typed observations, or say why not. Every row is read, so that a partner sees all findings at once.</summary>
sealed class ExtractReader
{
    readonly IRowsOfText rows;
    readonly DatasetStructure structure;
    readonly ExtractContext context;
    readonly FindingList findings;
    readonly Columns columns;
    readonly SeriesReader series;
    readonly CellReader cells;
    readonly AttributesReader attributes;
    readonly Dictionary<string, Period?> periods = new(StringComparer.Ordinal);
    readonly int period, frequency;
    readonly Say refuse, note;
    string? lastText;
    Period? lastPeriod;

    ExtractReader(IRowsOfText rows, DatasetStructure structure, ExtractContext context, FindingList findings, Columns columns)
    {
        (this.rows, this.structure, this.context, this.findings, this.columns) = (rows, structure, context, findings, columns);
        (refuse, note) = (Refuse, Note);
        (period, frequency) = (columns["TIME_PERIOD"], columns["FREQ"]);
        series = new SeriesReader(structure, context, columns);
        cells = new CellReader(columns);
        attributes = new AttributesReader(structure, context, columns);
    }

    /// <returns>The observations; null when nothing could be read. <paramref name="findings"/> says what was found.</returns>
    public static ReadExtract? Read(IRowsOfText rows, DatasetStructure structure, ExtractContext context, FindingList findings)
    {
        var columns = rows.Header.Count == 0 ? null : Columns.Read(rows, structure, context.PublishedFigures, findings);
        var read = columns is null ? null : new ExtractReader(rows, structure, context, findings, columns).ReadRows();
        findings.AddRange(rows.Findings);
        return read;
    }

    ReadExtract ReadRows()
    {
        List<Observation> observations = [];
        List<int> lines = [];
        while (rows.Read())
        {
            if (ReadRow() is not { } observation) continue;
            observations.Add(observation);
            lines.Add(rows.Line);
        }
        if (observations.Count == 0 && !findings.Refused && !rows.Findings.Any(f => f.Severity == Severity.Refusal))
            findings.Add(new("V004", Severity.Refusal, new Place(rows.File), "has a header but no rows.", "Send the rows; an empty extract would empty the dataset."));
        return new(structure, rows.File, context, observations, lines);
    }

    Observation? ReadRow()
    {
        var when = ReadPeriod(out var freq);
        var measure = series.Measure(rows, refuse);
        var key = series.Read(rows, freq, refuse);
        if (measure is null) return null;
        var what = attributes.Read(rows, measure, refuse, note);
        var cell = cells.Read(rows, measure, what?.Status ?? ObsStatus.A, refuse);
        return when is null || key is null || what is null || cell is null ? null : new(key, when, cell, what);
    }

    Period? ReadPeriod(out Frequency freq)
    {
        var text = rows[period];
        if (!ReferenceEquals(text, lastText))
        {
            if (!periods.TryGetValue(text, out lastPeriod)) periods.Add(text, lastPeriod = Period.TryParse(text, out var parsed) ? parsed : null);
            lastText = text;
        }
        var when = lastPeriod;
        if (!Frequencies.TryParse(rows[frequency], out freq))
            Refuse("V011", "FREQ", "is no frequency known here.", "Use A for a year, Q for a quarter, M for a month, D for a day, _Z for a span.");
        else if (when is not null && when.Frequency != freq)
            Refuse("V011", "FREQ", "does not fit the period beside it.", $"Write {when.Frequency.Letter()}, or mend the period.");
        if (when is null)
            Refuse("V010", "TIME_PERIOD", text.Trim() != text ? "has spaces around it." : "is not a period that exists.",
                "Write 2026, 2026-Q3, 2026-09, 2026-09-30 or a span 2025-01--2026-09.");
        return when;
    }

    void Refuse(string rule, string column, string sentence, string remedy) =>
        findings.Add(new(rule, Severity.Refusal, new Place(rows.File, rows.Line, rows.NameOf(column)), sentence, remedy));

    void Note(string rule, string column, string sentence, string remedy) =>
        findings.Add(new(rule, Severity.Note, new Place(rows.File, rows.Line, rows.NameOf(column)), sentence, remedy));
}

/// <summary>Says a finding about a column of the current row.</summary>
delegate void Say(string rule, string column, string sentence, string remedy);
