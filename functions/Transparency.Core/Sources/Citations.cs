using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Sources;

/// <summary>Collects what was taken from sources.</summary>
public static class Citations
{
    /// <summary>One for every observation that says where it was published.</summary>
    public static IEnumerable<Cited> Of(AcceptedExtract extract) =>
        from observation in extract.Observations
        let citation = observation.Attributes.Citation
        where citation is not null
        select new Cited(extract.Structure.Id, $"{observation.Series} {observation.Period}", observation.Series.Source,
            citation.Quote, citation.ReferenceAsWritten, [.. Numbers(observation)]);

    /// <summary>One for every record with a source and a quote: an event, a term.</summary>
    public static IEnumerable<Cited> Of(Register register) =>
        from row in register.Rows
        where row.Value("SOURCE").Length > 0 && row.Value("QUOTE").Length > 0
        select new Cited(register.Structure.Id, $"{row.Id}", Code.Of(row.Value("SOURCE")), row.Value("QUOTE"), row.Value("DATE_AS_WRITTEN"), []);

    static IEnumerable<decimal> Numbers(Observation observation)
    {
        if (observation.Cell is Cell.Shown shown) yield return shown.Value;
        if (observation.Cell is Cell.Range range)
        {
            yield return range.Lower;
            yield return range.Upper;
        }
        if (observation.Attributes.Base is { } of) yield return of;
    }
}
