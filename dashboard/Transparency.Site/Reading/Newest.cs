using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

public static class Newest
{
    /// <summary>The latest period that an observed number of this version is of, by a date the source states; forecasts do not count. Null where there is none.</summary>
    public static Period? Period(Edition edition) => edition.Observations
        .Where(figure => figure.Cell is Cell.Shown or Cell.Range && figure.Attributes.Status != ObsStatus.F
            && !edition.Structure.Notes.Any(note => note.DateImplied && figure.Attributes.Notes.Contains(note.Code)))
        .Select(figure => figure.Period)
        .OrderBy(period => period.End).ThenBy(period => period.Start)
        .LastOrDefault();
}
