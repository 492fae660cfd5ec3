using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>The periods of each measure. Months of a flow are parts of their quarter, and quarters of their year; stocks of two dates are two things.</summary>
static class Times
{
    public static string Name(Code measure, Period period) => $"{measure}@{period}";

    /// <param name="seen">Every period that stands in a file, by measure.</param>
    public static Tree Of(IEnumerable<(Measure Measure, IEnumerable<Period> Periods)> seen)
    {
        var tree = new Tree();
        foreach (var (measure, periods) in seen)
        {
            var known = periods.Distinct().Order().ToList();
            if (measure.Temporality == Temporality.Flow) Flow(tree, measure.Id, known);
            else
                foreach (var period in known) tree.Add(Name(measure.Id, period));
        }
        return tree;
    }

    /// <summary>A year whose quarters are not all there still holds those that are, and a rest that nobody sees.</summary>
    static void Flow(Tree tree, Code measure, List<Period> known)
    {
        foreach (var period in known.OrderByDescending(period => period.End.DayNumber - period.Start.DayNumber))
        {
            var whole = known.Where(other => !other.Equals(period) && other.Frequency != Frequency.Span && period.Frequency != Frequency.Span && other.Start <= period.Start && other.End >= period.End)
                .MinBy(other => other.End.DayNumber - other.Start.DayNumber);
            tree.Add(Name(measure, period), whole is null ? -1 : tree.Find(Name(measure, whole)));
        }
        foreach (var period in known)
        {
            var node = tree.Find(Name(measure, period));
            var parts = known.Where(part => tree.PartsOf(node).Contains(tree.Find(Name(measure, part))));
            var days = parts.Sum(part => part.End.DayNumber - part.Start.DayNumber + 1);
            if (days > 0 && days < period.End.DayNumber - period.Start.DayNumber + 1) tree.AddRest(node);
        }
    }
}
