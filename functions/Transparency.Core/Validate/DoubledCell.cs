using Transparency.Extracts;

namespace Transparency.Validation;

/// <summary>Two rows claim the same cell: same codes, source, measure and period.</summary>
sealed class DoubledCell : Rule
{
    public override string Code => "V100";

    public override Severity ForPartner => Severity.Refusal;

    public override Severity ForPublished => Severity.Refusal;

    public override IEnumerable<Finding> Find(ReadExtract extract) =>
        extract.Cells.Doubled.Select(pair => Found(extract, pair.Again, "",
            extract.Lines.Count > 0 ? $"is the same cell as line {extract.Lines[pair.First]}." : "is a cell that stands twice.",
            "Keep one of the two rows."));
}
