namespace Transparency.Extracts;

/// <summary>Text that a spreadsheet would run as a formula is refused at the door, so that no file has to escape it; markup is kept as the plain text it is.</summary>
static class SafeText
{
    public static bool Check(string text, string column, Say refuse, Say say)
    {
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            refuse("V050", column, $"begins with '{(char.IsControl(text[0]) ? "a control character" : text[..1])}', which spreadsheets run as a formula.", "Begin with a letter or a digit.");
            return false;
        }
        if (text.Any(c => char.IsControl(c)))
        {
            refuse("V052", column, "holds a control character or a line break.", "Write it on one line.");
            return false;
        }
        if (text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
            say("V053", column, "looks like markup.", "It is treated as plain text everywhere; leave it out if it was not meant.");
        return true;
    }
}
