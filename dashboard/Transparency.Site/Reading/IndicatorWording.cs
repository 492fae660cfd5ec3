using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Releases;

namespace Transparency.Site.Reading;

/// <summary>What a card and a row say of an indicator, in words of one language.</summary>
static class IndicatorWording
{
    public static string Baseline(this IndicatorView view, Words words) =>
        view.Seen.Baseline is not { } figure ? words["indicators.none"]
        : view.Seen.BaselineIsLate ? words.Fill("indicators.baseline.late", ("figure", view.Figure(figure)))
        : view.Figure(figure);

    public static string Latest(this IndicatorView view, Words words) =>
        view.Seen.Latest is not { } figure ? words["indicators.none"]
        : ReferenceEquals(figure, view.Seen.Baseline) ? words["indicators.latest.same"]
        : view.Figure(figure);

    /// <summary>Both readings: the middle of a plan is an interval, and no figure need lie in it.</summary>
    public static IEnumerable<string> Middle(this IndicatorView view, Words words)
    {
        if (view.Seen.Latest is null) return [words["indicators.none"]];
        return [Side("before", view.Seen.MidBefore), Side("after", view.Seen.MidAfter)];

        string Side(string side, ReleasedObservation? figure) =>
            figure is null ? words[$"indicators.middle.{side}.none"] : words.Fill($"indicators.middle.{side}", ("figure", view.Figure(figure)));
    }

    public static string Target(this IndicatorView view, Words words) => view.Indicator.Target is not { } target
        ? words["indicators.target.none"]
        : target.Due is { } due ? words.Fill("indicators.target.by", ("amount", view.Amount(target.Value)), ("date", due)) : view.Amount(target.Value);

    /// <summary>The class, or why there is none: published words, with what stands between the two figures where they do not compare.</summary>
    public static string Answer(this IndicatorView view, Words words) =>
        view.Class.Length > 0 ? words[$"indicators.class.{view.Class}"]
        : view.Reason.Length == 0 ? words["indicators.answer.change"]
        : view.Seen is { Reason: NotAssessable.NotComparable, Obstacles.IsEmpty: false } ? words.Fill("indicators.answer.not-comparable", ("why", view.Between()))
        : words[$"indicators.reason.{view.Reason}"];

    /// <summary>Change and ratio; empty where the two figures do not compare.</summary>
    public static string Change(this IndicatorView view, Words words) =>
        view.Seen is not { Change: { } change, Baseline: { } baseline } ? ""
        : view.Row.Value("RATIO") is { Length: > 0 } ratio
            ? words.Fill("indicators.change.ratio", ("change", view.Change(change)), ("period", baseline.Period), ("ratio", decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture)))
            : words.Fill("indicators.change", ("change", view.Change(change)), ("period", baseline.Period));

    /// <summary>"Point 8: …", "Objective 6: …"; of the plan itself: "The plan as a whole".</summary>
    public static string Heading(Words words, RegisterRow subject) => subject.Value("LEVEL") == "plan"
        ? words["indicators.of.plan"]
        : words.Fill($"indicators.of.{subject.Value("LEVEL")}", ("number", subject.Value("NUMBER")), ("title", subject.Text("TITLE")));
}
