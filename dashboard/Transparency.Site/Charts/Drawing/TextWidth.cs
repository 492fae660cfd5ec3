namespace Transparency.Site.Charts;

/// <summary>
/// How wide a text is at most, in pixels, in any of the faces the page may be shown in. The widest of them (DejaVu Sans) sets the
/// measure, so that labels that do not touch here touch nowhere.
/// </summary>
static class TextWidth
{
    public static double Of(IEnumerable<Span> spans) => spans.Sum(Of);

    public static double Of(Span span) => span.Text.Sum(Ems) * (span.Weight == Weight.Bold ? 15 * 1.1 : 13);

    static double Ems(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' => .33,
        ' ' or '\u00a0' or '\u202f' => .33,
        'f' or 'r' or 't' or '(' or ')' or '-' or '“' or '”' or '/' => .42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '–' or '<' or '>' or '≤' or '≥' or '≈' => .9,
        >= '0' and <= '9' => .64,
        >= 'A' and <= 'Z' => .72,
        _ => .61,
    };
}
