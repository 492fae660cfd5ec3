using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>The flag column: how a figure is to be read, in words.</summary>
static class Flags
{
    public static string Of(Material material, ReleasedObservation figure, bool drawn = true) =>
        material.Words.List(All(material, figure, drawn).Select(key => material.Words["chart.flag." + key]));

    static IEnumerable<string> All(Material material, ReleasedObservation figure, bool drawn)
    {
        var (cell, attributes) = (figure.Cell, figure.Attributes);
        switch (cell)
        {
            case Cell.Shown { Qualifier: Qualifier.Approximately }:
                yield return "approx";
                break;
            case Cell.Shown { IsExact: false }:
                yield return "bound";
                break;
            case Cell.Range:
                yield return "range";
                break;
            case Cell.Suppressed:
                yield return "withheld";
                break;
            case Cell.Missing:
                yield return "missing." + attributes.Status.ToString() switch { "L" => "L", "M" => "M", _ => "O" };
                break;
        }
        if (attributes.Status is ObsStatus.B or ObsStatus.D or ObsStatus.E or ObsStatus.F or ObsStatus.P or ObsStatus.U or ObsStatus.W)
            yield return "status." + attributes.Status;
        if (material.Structure.Notes.Any(note => note.DateImplied && attributes.Notes.Contains(note.Code))) yield return "implied";
        else if (material.MeasureOf(figure).Temporality == Temporality.Stock && figure.Period.Frequency is Frequency.Annual or Frequency.Quarterly)
            yield return "noday";
        if (!drawn && attributes.Status != ObsStatus.F) yield return "before";
        if (figure.Revised is not null) yield return "revised";
    }
}
