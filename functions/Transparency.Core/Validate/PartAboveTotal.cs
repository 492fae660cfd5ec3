using Transparency.Extracts;

namespace Transparency.Validation;

/// <summary>A part is never larger than its total, whether or not parts overlap. A total "up to 40" holds at most 40.</summary>
sealed class PartAboveTotal : Rule
{
    public override string Code => "V302";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Note;

    public override IEnumerable<Finding> Find(ReadExtract extract) =>
        Enumerable.Range(0, extract.Structure.Dimensions.Length).SelectMany(d => Along(extract, d));

    IEnumerable<Finding> Along(ReadExtract extract, int dimension)
    {
        var siblings = new Siblings(extract, dimension);
        for (var i = 0; i < extract.Observations.Count; i++)
        {
            if (siblings.TotalOf(i) is not (>= 0 and var at) || HoldsItsPart(extract, at, i)) continue;
            var (part, total) = (extract.Observations[i], extract.Observations[at]);
            if ((part.Cell.Exact ?? part.Cell.LowerBound(true)) is not { } least) continue;
            if ((total.Cell.Exact ?? total.Cell.UpperBound(true)) is not { } most || least <= most) continue;
            yield return Found(extract, i, extract.Structure.Dimensions[dimension].Id.ToString(),
                extract.Lines.Count > 0 ? $"is larger than its total on line {extract.Lines[at]}." : "is larger than its total.",
                "Send it again with the part or the total mended.", [i, at],
                ("measure", NameOf(extract.Structure, part.Series)), ("period", part.Period), ("count", least), ("total", most));
        }
    }

    /// <summary>Two exact numbers, of which the part is no larger: nearly all.</summary>
    static bool HoldsItsPart(ReadExtract extract, int total, int part)
    {
        var counts = extract.Counts;
        return counts[part] != ReadExtract.None && counts[total] != ReadExtract.None && counts[part] <= counts[total];
    }
}
