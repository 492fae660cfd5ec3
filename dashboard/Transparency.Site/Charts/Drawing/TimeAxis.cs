using System.Globalization;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>A day is as wide as every other day; the axis ends on the day of the release.</summary>
sealed class TimeAxis(DateOnly from, DateOnly to)
{
    static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100];

    readonly int first = from.DayNumber;
    readonly double days = to.DayNumber + 1 - from.DayNumber;

    public DateOnly From => from;

    public DateOnly To => to;

    public double Years => days / 365.25;

    /// <summary>Where a day begins, in per cent.</summary>
    public double At(DateOnly day) => (day.DayNumber - first) / days * 100;

    public double Begin(Period period) => Clamp(At(period.Start));

    public double End(Period period) => Clamp((period.End.DayNumber + 1 - first) / days * 100);

    public double Middle(Period period) => (Begin(period) + End(period)) / 2;

    /// <summary>Years to write so that none touches the next at this width: at the middle of its year.</summary>
    public IEnumerable<(double X, string Text)> Labels(double width, bool wide)
    {
        var each = TextWidth.Of(new Span(wide ? "2020" : "’20")) + 7;
        var step = Steps.First(step => step == 100 || width / Years * step >= each);
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (year % step != 0) continue;
            var (begin, end) = (Clamp(At(new(year, 1, 1))), Clamp(At(new DateOnly(year, 12, 31).AddDays(1))));
            var middle = (begin + end) / 2;
            if (middle * width / 100 < each / 2 || (100 - middle) * width / 100 < each / 2) continue;
            var text = year.ToString(CultureInfo.InvariantCulture);
            yield return (middle, wide ? text : "’" + text[2..]);
        }
    }

    public IEnumerable<double> YearStarts()
    {
        for (var year = from.Year; year <= to.Year; year++)
            if (new DateOnly(year, 1, 1) >= from) yield return At(new(year, 1, 1));
    }

    static double Clamp(double x) => Math.Clamp(x, 0, 100);
}
