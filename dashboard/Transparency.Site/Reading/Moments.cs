using System.Globalization;

namespace Transparency.Site.Reading;

public static class Moments
{
    /// <summary>Day and hour, at the clock of Brussels as the calendar announced it.</summary>
    public static string Moment(this Words words, DateTimeOffset at) => words.Fill("moment",
        ("date", DateOnly.FromDateTime(at.DateTime)),
        ("hour", at.Hour),
        ("minute", at.Minute.ToString("00", CultureInfo.InvariantCulture)));
}
