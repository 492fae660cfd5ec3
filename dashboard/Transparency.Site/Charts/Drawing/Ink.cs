using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Classes of the stylesheet for a tone, and what of a mark decides how it looks.</summary>
static class Ink
{
    public static string Fill(Tone tone) => tone switch
    {
        Tone.First => "fm", Tone.Second => "fm2", Tone.A => "fa", Tone.B => "fb", Tone.C => "fc", Tone.D => "fd", _ => "fe",
    };

    public static string Stroke(Tone tone) => tone switch
    {
        Tone.First => "sm", Tone.Second => "sm2", Tone.A => "sa", Tone.B => "sb", Tone.C => "sc", Tone.D => "sd", _ => "se",
    };

    /// <summary>The number a mark stands at: the printed one, or the upper end of a range; zero where none is shown.</summary>
    public static decimal Height(this Cell cell) => cell switch
    {
        Cell.Shown shown => shown.Value,
        Cell.Range range => range.Upper,
        _ => 0,
    };

    extension(TimeMark mark)
    {
        /// <summary>A figure of a quarter, a year or a stretch is as wide as its period; a day or a month is a dot.</summary>
        public bool IsBar => mark.Period.Frequency is not (Frequency.Daily or Frequency.Monthly);

        public bool IsShort(TimeAxis axis) => axis.End(mark.Period) - axis.Begin(mark.Period) < 4;

        public Box Around(TimeAxis axis, double y, double above, double below)
        {
            var (begin, end) = (axis.Begin(mark.Period), axis.End(mark.Period));
            return mark.IsShort(axis)
                ? new((begin + end) / 2, -9, (begin + end) / 2, 9, y - above, y + below)
                : new(begin, 0, end, 0, y - above, y + below);
        }
    }
}
