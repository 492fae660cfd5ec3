using Transparency.Comparison;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>What figures of one dataset are made from: published files and words, nothing else.</summary>
/// <param name="Released">The day of the release that the page belongs to: where every time axis ends.</param>
/// <param name="Sources">The register of sources.</param>
/// <param name="Events">The register of events.</param>
public sealed record Material(Edition Edition, Words Words, DateOnly Released, RegisterEdition Sources, RegisterEdition Events)
{
    public DatasetStructure Structure => Edition.Structure;

    public string Language => Words.Language;

    public Selection Select(string measure, params (string Dimension, string Codes)[] choices) =>
        Selection.Of(Structure, measure, choices);

    /// <summary>A sentence about what is held: of figures from documents, or of those that a partner sent.</summary>
    internal string Held(string key, params ReadOnlySpan<(string Blank, object Value)> values) =>
        Words.Fill(Structure.Disclosure == Disclosure.Protected ? $"{key}.sent" : key, values);

    public Measure MeasureOf(ReleasedObservation figure) => Structure.MeasureOf(figure.Series.Measure);

    internal string NameOf(int dimension, Code code)
    {
        var list = Structure.Dimensions[dimension].CodeList;
        return list.Contains(code) ? list[code].Name[Language] : code.ToString();
    }
}
