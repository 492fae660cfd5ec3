using Transparency.Site.Plotly;

namespace Transparency.Site.Charts;

/// <summary>The colours of the stylesheet by day. A script puts those of the reader's theme in their place, so no other colour may stand in a live chart.</summary>
static class LiveInks
{
    public const string Paper = "#fff", Panel = "#f3f5f7", Ink = "#16202b", Quiet = "#4a5866", Rule = "#d3dae0", Rule2 = "#7b8794";

    const string Family = "-apple-system, Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif";

    public static string Of(Tone tone) => tone switch
    {
        Tone.First => "#1f3f66", Tone.Second => "#6b7784", Tone.A => "#2a2f63", Tone.B => "#8f6d2c", Tone.C => "#0c504b", Tone.D => "#1a97be", _ => "#8d4578",
    };

    public static Font Text { get; } = new(Ink, 13, Family);

    public static Font Aside { get; } = new(Quiet, 13);

    public static Pattern Hatch { get; } = new("/", Quiet, Layout.Clear, 7, 0.2m);
}
