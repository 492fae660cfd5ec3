using Transparency.Site.Reading;

namespace Transparency.Site.Charts;

/// <summary>
/// One line of a plan's timeline. A due time is an outlined box as wide as its words allow, an open end fades, a fact is a pill of ink as wide
/// as its date is exact, and a line from the end of the due time to the fact is as long as the delay. What has no date is not drawn.
/// </summary>
static class PlanStrip
{
    const double Height = 44;

    /// <summary>Further down than any strip: the words beside it may take many lines, and what is too long is cut off.</summary>
    const double Ground = 900;

    /// <summary>A promise by itself: its due time and what happened.</summary>
    public static string Of(PlanAxis axis, Words words, MilestoneView milestone) =>
        Write(axis, words, [.. Due(axis, milestone, 14, 16), .. Fact(axis, milestone, 16, 12)]);

    /// <summary>An action: its own time above, the due times of its promises below.</summary>
    public static string Of(PlanAxis axis, Words words, PartView action) => Write(axis, words,
    [
        .. action.Start is { } start ? Box(axis, start.Start, action.End?.End, 7, 14, "due") : [],
        .. action.Milestones.SelectMany(milestone => Due(axis, milestone, 28, 9).Concat(Fact(axis, milestone, 28, 9))),
    ]);

    public static string Head(PlanAxis axis, Words words) => SvgWriter.Strip(42, axis.Head(words), "plan", "axis");

    static string Write(PlanAxis axis, Words words, IReadOnlyCollection<Shape> marks) => SvgWriter.Strip(
        Height, axis.Ground(Ground).Concat(marks.Count > 0 ? marks : [new Shape.Label(0, 8, 26, Anchor.Start, Span.Plain(words["plans.axis.nothing"]), "t2 h")]), "plan", "strip drawn");

    static IEnumerable<Shape> Due(PlanAxis axis, MilestoneView milestone, double y, double height) => milestone.HasDate
        ? Box(axis, milestone.DueFrom ?? axis.Begin, milestone.DueTo, y, height, "duem")
        : [];

    static IEnumerable<Shape> Box(PlanAxis axis, DateOnly from, DateOnly? to, double y, double height, string names)
    {
        var begin = axis.At(from);
        if (to is { } last)
        {
            yield return axis.After(last) - begin is var width && width < 1.2
                ? new Shape.PixelRect(begin, 0, y, 6, height, names)
                : new Shape.Rect(begin, y, width, height, names);
            yield break;
        }
        var end = Math.Min(begin + 24, 100);
        yield return new Shape.Rect(begin, y, end - begin, height, "o2", "fade");
        yield return new Shape.Line(begin, y, begin, y + height, "cap o2");
        yield return new Shape.Path(end, y + height / 2, "M-12 0h12m-5-4l5 4l-5 4", "cap o2");
    }

    static IEnumerable<Shape> Fact(PlanAxis axis, MilestoneView milestone, double y, double height)
    {
        if (milestone.Happened is not { } happened) yield break;
        var (begin, end) = (axis.At(happened.Start), axis.After(happened.End));
        if (milestone.IsLate && milestone.DueTo is { } due) yield return new Shape.Line(axis.After(due), y + height / 2, begin, y + height / 2, "slip");
        yield return end - begin < 1.2
            ? new Shape.PixelRect(begin, 0, y, 6, height, "dn")
            : new Shape.Rect(begin, y, end - begin, height, "dn", "", height / 2);
    }
}
