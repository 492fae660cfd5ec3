using System.Globalization;
using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>An observation as the words and digits that a table keeps of it; <see cref="KnownObservations"/> reads it back. Null where there is nothing to say.</summary>
public sealed record ObservationText(
    string Period, string Series, string Cell, string? Value, string? Qualifier, string? Lower, string? Upper,
    string Unit, string Status, long? Base, string Notes, string? Place, string? Quote, string? Reference)
{
    public static ObservationText Of(Observation observation)
    {
        var (shown, range) = (observation.Cell as Cell.Shown, observation.Cell as Cell.Range);
        var (attributes, citation) = (observation.Attributes, observation.Attributes.Citation);
        return new(
            observation.Period.ToString(), KeyOf(observation.Series), CellKinds.Word(observation.Cell),
            Digits(shown?.Value), shown?.Qualifier.Word(), Digits(range?.Lower), Digits(range?.Upper),
            attributes.Unit.ToString(), attributes.Status.ToString(), attributes.Base, string.Join(' ', attributes.Notes),
            citation?.Place, citation?.Quote, citation?.ReferenceAsWritten);
    }

    /// <summary>Frequency, source, measure and dimensions, parted by what no code may hold.</summary>
    static string KeyOf(SeriesKey series) =>
        string.Join('|', [series.Frequency.Letter(), $"{series.Source}", $"{series.Measure}", .. series.Dimensions.Select(code => code.ToString())]);

    /// <summary>As printed: 12.50 stays 12.50.</summary>
    static string? Digits(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
