using System.Globalization;
using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Tests.Plans;

/// <summary>The tables of functions/Transparency.Core/Plans/README.md, reckoned again.</summary>
public class Worked_examples
{
    const decimal Year = 365;

    static string[] ReadMe { get; } = File.ReadAllLines(Path.Combine(Above(), "functions", "Transparency.Core", "Plans", "README.md"));

    [Fact]
    public void A_series_on_the_line_from_10_to_0_stands_beside_compound_growth()
    {
        foreach (var (year, value) in new[] { (1, 8m), (2, 6m), (3, 4m), (4, 2m), (5, 0m) })
        {
            var compound = Compound(10, (double)value, 0, year, 5);
            Expect($"| {year} | {value} | {Ratio(10, year, value, 0, 5)} | {Class(10, year, value, 0, 5, 1)} | {Class(1000, year, value * 100, 0, 5, 1)} | {compound} | {Eurostat(compound)} |");
        }
    }

    [Theory]
    [InlineData(0, 2.5, 5, 10, 5), InlineData(10, 1, 12, 20, 5), InlineData(10, 0.25, 10.5, 20, 5), InlineData(100, 4, 140, 200, 5), InlineData(100, 7, 160, 200, 5), InlineData(100, 2, 98, 200, 5)]
    public void Other_series_stand_beside_it_too(decimal baseline, decimal years, decimal latest, decimal target, decimal due)
    {
        var compound = Compound((double)baseline, (double)latest, (double)target, (double)years, (double)due);
        Expect(string.Create(CultureInfo.InvariantCulture,
            $"| {baseline} | {target} in {due} years | {latest} after {years} | {Ratio(baseline, years, latest, target, due)} | {Class(baseline, years, latest, target, due, 0)} | {compound} | {Eurostat(compound)} |"));
    }

    [Fact]
    public void The_thresholds_are_those_of_the_code() => Assert.All(new[] { Progress.OnTrackFrom, Progress.BehindFrom }, threshold =>
        Assert.Contains(ReadMe, line => line.Contains(threshold.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    [Fact]
    public void Every_reason_and_class_is_explained() => Assert.All(
        Enum.GetValues<NotAssessable>().Select(reason => reason.Word()).Concat(Enum.GetValues<ProgressClass>().Select(one => one.Word())),
        word => Assert.Contains(ReadMe, line => line.Contains($"`{word}`", StringComparison.Ordinal)));

    static void Expect(string line) => Assert.Contains(line, ReadMe);

    static Direction Way(decimal baseline, decimal target) => target < baseline ? Direction.Down : Direction.Up;

    static string Ratio(decimal baseline, decimal years, decimal latest, decimal target, decimal due) =>
        (Math.Floor(Progress.Ratio(new(baseline, 0), new(latest, years * Year), target, due * Year, Way(baseline, target))!.Value * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    static string Class(decimal baseline, decimal years, decimal latest, decimal target, decimal due, decimal person) =>
        Progress.TowardsTarget(new(baseline, 0), new(latest, years * Year), target, due * Year, Way(baseline, target), person) is { } found ? $"`{found.Word()}`" : $"`{NotAssessable.OnePerson.Word()}`";

    /// <summary>Yearly growth so far over the yearly growth that would lead to the target, both compound: the rule of Eurostat's reports on sustainable development.</summary>
    static string Compound(double baseline, double latest, double target, double years, double due)
    {
        var ratio = (Math.Pow(latest / baseline, 1 / years) - 1) / (Math.Pow(target / baseline, 1 / due) - 1);
        return double.IsFinite(ratio) ? (Math.Floor(ratio * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture) : "no number";
    }

    static string Eurostat(string compound) => !decimal.TryParse(compound, CultureInfo.InvariantCulture, out var ratio) ? "not assessed"
        : ratio >= 0.95m ? "significant progress" : ratio >= 0.60m ? "moderate progress" : ratio >= 0 ? "limited progress" : "movement away";

    static string Above()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Transparency.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
        return at;
    }
}
