using System.Globalization;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The master file of a table of observations: one row an observation, everything else is made from the same rows.</summary>
public static class ObservationCsv
{
    public static byte[] Write(Edition edition) => CsvText.Write(Rows(edition).Prepend([.. ObservationColumns.Of(edition.Structure)]));

    /// <summary>The rows as text, without the header: what every sheet and file shows of an observation.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(Edition edition) =>
        edition.Observations.Select(o => Row(edition, o, o.Series.Dimensions.Select(code => $"{code}")));

    /// <summary>The same for the long table of all datasets.</summary>
    internal static IEnumerable<IReadOnlyList<string>> LongRows(Edition edition) => edition.Observations.Select(o =>
        Row(edition, o, [$"{o.Series}", string.Join(';', edition.Structure.Dimensions.Zip(o.Series.Dimensions, (d, code) => $"{d.Id}={code}"))]));

    static string[] Row(Edition edition, ReleasedObservation released, IEnumerable<string> dimensions)
    {
        var (series, cell, attributes) = (released.Series, released.Cell, released.Attributes);
        var whole = edition.Structure.MeasureOf(series.Measure).IsWhole;
        // A base or a quote beside a withheld number would tell it: if one were left in the edition, reading back would not find it and fail.
        if (cell is Cell.Suppressed) attributes = attributes with { Base = null, Citation = null };
        return
        [
            $"{edition.Structure.Id}", $"{edition.Version}",
            $"{released.Period}", released.Period.Start.Iso(), released.Period.End.Iso(), series.Frequency.Letter(),
            .. dimensions,
            $"{series.Source}", $"{series.Measure}",
            cell is Cell.Shown shown ? Number(shown.Value) : "",
            cell is Cell.Shown { Qualifier: var qualifier } ? Qualifiers.Word(qualifier) : "",
            Number(cell.LowerBound(whole)), Number(cell.UpperBound(whole)),
            $"{attributes.Unit}", attributes.Base?.ToString(CultureInfo.InvariantCulture) ?? "",
            $"{(cell is Cell.Suppressed ? ObsStatus.Q : attributes.Status)}", cell is Cell.Suppressed ? "C" : "F",
            attributes.Citation?.Place ?? "", attributes.Citation?.Quote ?? "",
            released.Published.Iso(), released.Revised?.Iso() ?? "",
            string.Join(';', attributes.Notes),
        ];
    }

    static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
