using System.Globalization;

namespace Transparency.Formats;

/// <summary>A day as files write it: <c>2020-06-11</c>.</summary>
static class IsoDay
{
    const string Pattern = "yyyy-MM-dd";

    public static string Iso(this DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Pattern, CultureInfo.InvariantCulture);
}
