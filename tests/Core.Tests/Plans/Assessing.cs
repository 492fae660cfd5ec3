using System.Collections.Immutable;
using System.Globalization;
using Transparency.Plans;
using Transparency.Statistics;
using Transparency.Tests.Compare;
using Transparency.Validation;

namespace Transparency.Tests.Plans;

/// <summary>An indicator of a plan that began on 11 March 2015, with a picture of the figures held and what becomes of them.</summary>
public class Assessing
{
    static readonly PlanTime Plan = new(new DateOnly(2015, 3, 11), null, null);

    [Theory]
    [InlineData("not measurable with the sources held", "up", "", "not-measurable", null)]
    [InlineData("a dataset, but no number in it", "up", "", "no-figure", "2016 DG _T COUNT -")]
    [InlineData("a forecast is no figure", "up", "", "no-figure", "2016 DG _T COUNT 30 status=F")]
    [InlineData("17 at the start and nothing since", "up", "27 by 2015-12", "17 2015-03 → 17 2015-03 one-figure", "2015-03 DG _T COUNT 17")]
    [InlineData("one figure, after the start: no baseline", "up", "", "→ 17 2018 one-figure", "2018 DG _T COUNT 17")]
    [InlineData("all before the plan", "up", "", "17 2014 → 17 2014 before-plan", "2013 DG _T COUNT 12\n2014 DG _T COUNT 17")]
    [InlineData("the plan began with the latest", "up", "", "17 2015-03 → 17 2015-03 none-after-baseline", "2014-03 DG _T COUNT 12\n2015-03 DG _T COUNT 17")]
    [InlineData("up to 40 is no number to reckon with", "up", "", "30 2015 → 40 le 2020 not-exact", "2015 DG _T COUNT 30\n2020 DG _T COUNT 40 le")]
    [InlineData("a date that only a nearby line states", "up", "", "2 2015 → 12 2018 date-implied", "2015 DG _T COUNT 2 note=implied\n2018 DG _T COUNT 12 note=implied")]
    [InlineData("two counters", "down", "", "450 2015 → 165 2020 not-comparable: OtherCode", "2015 VSSE _T COUNT 450\n2020 DG _T COUNT 165")]
    [InlineData("a year and a month", "down", "", "220 2015 → 165 2020-05 not-comparable: OtherKindOfPeriod", "2015 DG _T COUNT 220\n2020-05 DG _T COUNT 165")]
    [InlineData("stock or flow is not stated", "up", "", "7 2015 → 24 2017 not-comparable: OtherTemporality", "2015 DG _T CASES 7\n2017 DG _T CASES 24")]
    [InlineData("a list revised in between", "down", "", "68 2019-04 → 41 2020-02 not-comparable: BreakBetween", "2019-04 DG D COUNT 68\n2020-02 DG D COUNT 41")]
    [InlineData("no direction: the change, and no class", "none", "", "22 2018-01 → 12 2020-02 late -10", "2018-01 DG _T COUNT 22\n2020-02 DG _T COUNT 12")]
    [InlineData("more was wanted", "up", "", "30 2015 → 40 2020 +10 in-direction", "2015 DG _T COUNT 30\n2020 DG _T COUNT 40")]
    [InlineData("less was wanted", "down", "", "30 2015 → 40 2020 +10 against-direction", "2015 DG _T COUNT 30\n2020 DG _T COUNT 40")]
    [InlineData("the same number", "down", "", "30 2015 → 30 2020 +0 unchanged", "2015 DG _T COUNT 30\n2020 DG _T COUNT 30")]
    [InlineData("one person is no change, but might be two", "up", "", "30 2015 → 31 2020 +1 one-person", "2015 DG _T COUNT 30\n2020 DG _T COUNT 31")]
    [InlineData("two of twenty points on a base of 20 are no person", "up", "", "75 of 20 2015 → 80 of 20 2020 +5 one-person", "2015 DG _T SHARE 75 base=20\n2020 DG _T SHARE 80 base=20")]
    [InlineData("a rate without its base", "up", "", "75 2015 → 95 2020 not-comparable: BaseNotStated", "2015 DG _T SHARE 75\n2020 DG _T SHARE 95")]
    [InlineData("a target without a date", "up", "60 by -", "30 2015 → 40 2020 +10 no-target-date", "2015 DG _T COUNT 30\n2020 DG _T COUNT 40")]
    [InlineData("half way at half time", "up", "600 by 2025-07-02", "300 2015 → 450 2020 +150 1.00 on-track", "2015 DG _T COUNT 300\n2020 DG _T COUNT 450")]
    [InlineData("a third of the way at half time", "up", "600 by 2025-07-02", "300 2015 → 400 2020 +100 0.66 behind-line", "2015 DG _T COUNT 300\n2020 DG _T COUNT 400")]
    [InlineData("a tenth of the way after the due date", "up", "600 by 2018", "300 2015 → 330 2020 +30 0.10 far-behind-line", "2015 DG _T COUNT 300\n2020 DG _T COUNT 330")]
    [InlineData("the other way", "up", "600 by 2018", "300 2015 → 280 2020 -20 -0.07 away-from-target", "2015 DG _T COUNT 300\n2020 DG _T COUNT 280")]
    [InlineData("past the target", "up", "600 by 2018", "300 2015 → 620 2020 +320 1.06 reached", "2015 DG _T COUNT 300\n2020 DG _T COUNT 620")]
    [InlineData("at the target, but not with one person less", "up", "600 by 2018", "300 2015 → 600 2020 +300 1.00 on-track", "2015 DG _T COUNT 300\n2020 DG _T COUNT 600")]
    [InlineData("at the threshold with few people", "up", "20 by 2018", "10 2015 → 16 2020 +6 0.60 one-person", "2015 DG _T COUNT 10\n2020 DG _T COUNT 16")]
    [InlineData("kept what was there", "up", "16 by 2018", "16 2015 → 18 2020 +2 kept", "2015 DG _T COUNT 16\n2020 DG _T COUNT 18")]
    [InlineData("lost what was there", "up", "16 by 2018", "16 2015 → 12 2020 -4 away-from-target", "2015 DG _T COUNT 16\n2020 DG _T COUNT 12")]
    [InlineData("the last comparable figure before the plan is the baseline", "up", "", "20 2014 → 40 2020 +20 in-direction", "2013 DG _T COUNT 10\n2014 DG _T COUNT 20\n2014-12 DG _T COUNT 25\n2016 DG _T COUNT 30\n2020 DG _T COUNT 40")]
    [InlineData("else the first comparable one after it", "up", "", "30 2016 → 40 2020 late +10 in-direction", "2014 VSSE _T COUNT 20\n2016 DG _T COUNT 30\n2017 DG _T COUNT 31\n2020 DG _T COUNT 40")]
    public void Takes_what_compares_or_says_why_not(string why, string direction, string target, string expected, string? drawing) =>
        Assert.Equal($"{why}: {expected}", $"{why}: {Say(Assess(direction, target, drawing))}");

    [Theory]
    [InlineData("2020-02", "")]
    [InlineData("2020-02 2022-03", "2022-03")]
    [InlineData("2020-02 2021 2023 2024", "2021; 2023")]
    public void The_middle_of_a_plan_of_years_is_a_year_and_both_readings_are_kept(string periods, string expected)
    {
        var plan = new PlanTime(new DateOnly(2021, 1, 1), new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));
        var figures = string.Join('\n', periods.Split(' ').Select(period => $"{period} DG _T COUNT 20"));
        var seen = Assessment.Of(Of("none", "", "COUNT", "_T"), Figures.Edition(figures), plan);
        var told = new[] { seen.MidBefore, seen.MidAfter }.Where(figure => figure is not null && figure.Period.Start > plan.Start.AddDays(-1)).Select(figure => $"{figure!.Period}").Distinct();
        Assert.Equal(expected, string.Join("; ", told));
    }

    static Assessment Assess(string direction, string target, string? drawing) => Assessment.Of(
        drawing is null ? Of(direction, target, "", "") : Of(direction, target, drawing.Split(' ')[3], drawing.Split(' ')[2]),
        drawing is null ? null : Figures.Edition(drawing), Plan);

    static Indicator Of(string direction, string target, string measure, string category) => new(
        Code.Of("test"), Code.Of("plan"), Code.Of("plan"), IndicatorLevel.Output, ClosedSet.Find<Direction>(direction)!.Value,
        measure.Length == 0 ? null : new FigureChoice(Code.Of("inmates"), Code.Of(measure), ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty.Add("CATEGORY", [Code.Of(category)])),
        target.Split(" by ") is [var value, var date] ? new Target(decimal.Parse(value, CultureInfo.InvariantCulture), date == "-" ? null : Period.Of(date).End) : null);

    static string Say(Assessment seen)
    {
        var arrow = seen.Latest is null ? "" : "→";
        string[] parts =
        [
            FigureText.Write(seen.Baseline?.Observation), $"{seen.Baseline?.Period}", arrow, FigureText.Write(seen.Latest?.Observation), $"{seen.Latest?.Period}",
            seen is { BaselineIsLate: true, Change: not null } ? "late" : "",
            seen.Change is { } change ? change.ToString("+0;-0;+0", CultureInfo.InvariantCulture) : "",
            seen.Ratio is { } ratio ? (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture) : "",
            seen.Class?.Word() ?? "", seen.Reason?.Word() ?? "",
        ];
        var told = string.Join(' ', parts.Where(part => part.Length > 0));
        return seen.Reason == NotAssessable.NotComparable ? $"{told}: {seen.Obstacles[0].GetType().Name}" : told;
    }
}
