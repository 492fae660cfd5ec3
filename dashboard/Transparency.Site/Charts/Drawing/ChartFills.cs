using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Gradients and patterns. They stand in the chart that uses them, under its own id.</summary>
static class ChartFills
{
    public const string Up = "up", Down = "dn", Right = "rt", Hatch = "hat", Field = "fld";

    /// <summary>The fade of a tone: towards the side where the number can be.</summary>
    public static string Fade(string direction, Tone tone) => tone == Tone.Second ? direction + "2" : direction;

    /// <summary>Those that the marks of this chart ask for, in a fixed order.</summary>
    public static ImmutableArray<string> UsedBy(Chart.Time chart)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var mark in chart.Marks)
            switch (mark.Cell)
            {
                case Cell.Suppressed:
                    used.Add(Hatch);
                    break;
                case Cell.Shown { Qualifier: Qualifier.LessThan or Qualifier.AtMost }:
                    used.Add(Fade(Down, mark.Tone));
                    break;
                case Cell.Shown { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast }:
                    used.Add(Fade(Up, mark.Tone));
                    break;
            }
        if (chart.Capacity.Any(step => step.Cell is Cell.Shown { IsExact: false })) used.Add(Fade(Down, Tone.Second));
        if (chart.Breaks.Any(change => change.TookTime)) used.Add(Field);
        return [.. used];
    }

    public static string Write(string fill, string id)
    {
        var head = $" id=\"{id}-{fill}\"";
        var second = fill[^1] == '2';
        return (second ? fill[..^1] : fill) switch
        {
            Up => Gradient(head, "x1=\"0\" x2=\"0\" y1=\"1\" y2=\"0\"", second),
            Down => Gradient(head, "x1=\"0\" x2=\"0\" y1=\"0\" y2=\"1\"", second),
            Right => Gradient(head, "x1=\"0\" x2=\"1\" y1=\"0\" y2=\"0\"", second),
            Hatch => $"<pattern{head} width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0v6\" class=\"hat\"/></pattern>",
            _ => $"<pattern{head} width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><circle cx=\"2\" cy=\"2\" r=\"1\" class=\"fdt\"/></pattern>",
        };
    }

    static string Gradient(string head, string run, bool second)
    {
        var ink = second ? " class=\"s2\"" : "";
        return $"<linearGradient{head} {run}><stop offset=\"0\" stop-opacity=\".3\"{ink}/><stop offset=\"1\" stop-opacity=\"0\"{ink}/></linearGradient>";
    }
}
