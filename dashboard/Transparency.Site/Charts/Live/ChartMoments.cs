using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Where on a live axis of time a period begins and ends: as on the drawn one, never beyond it.</summary>
static class ChartMoments
{
    extension(Chart.Time chart)
    {
        public DateTime First => chart.From.ToDateTime(default);

        /// <summary>The end of the day of the release.</summary>
        public DateTime Last => chart.To.AddDays(1).ToDateTime(default);

        public DateTime Begin(Period period) => chart.Within(period.Start);

        public DateTime End(Period period) => chart.Within(period.End.AddDays(1));

        public DateTime Middle(Period period)
        {
            var (begin, end) = (chart.Begin(period), chart.End(period));
            return begin.AddMinutes(Math.Floor((end - begin).TotalMinutes / 2));
        }

        public DateTime Within(DateOnly day) => day < chart.From ? chart.First : day > chart.To ? chart.Last : day.ToDateTime(default);
    }
}
