using System.Globalization;
using System.Text.Json;

namespace Transparency.Formats;

/// <summary>Announced instants exist, follow one another, and carry the offset that Brussels has on that day.</summary>
static class CalendarChecks
{
    public static void Calendar(CatalogueFile calendar, CatalogueFindings findings)
    {
        DateTimeOffset? before = null;
        foreach (var (entry, i) in calendar.Json.GetProperty("entries").EnumerateArray().Select((e, i) => (e, i)))
        {
            if (Instant(calendar.Path, $"entries[{i}].at", entry.GetProperty("at"), findings) is not { } at) continue;
            if (at <= before) findings.Add("C210", calendar.Path, $"entries[{i}].at", "does not come after the entry before it.", "Write the entries in order of time.");
            before = at;
            if (!entry.TryGetProperty("movedFrom", out var from)) continue;
            Instant(calendar.Path, $"entries[{i}].movedFrom", from, findings);
            if (!entry.TryGetProperty("reason", out _)) findings.Add("C210", calendar.Path, $"entries[{i}]", "was moved and does not say why.", "Add a reason.");
        }
    }

    static DateTimeOffset? Instant(string path, string member, JsonElement json, CatalogueFindings findings)
    {
        if (!DateTimeOffset.TryParseExact(json.GetString(), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            findings.Add("C210", path, member, "is no instant of the calendar.", "Mend it.");
            return null;
        }
        if (at.Offset != Brussels(at))
            findings.Add("C210", path, member, "has not the offset of Brussels on that day.", "Summer time (+02:00) runs from the last Sunday of March to the last Sunday of October.");
        return at;
    }

    /// <summary>Directive 2000/84/EC: summer time begins and ends at 1:00 UTC on the last Sunday of March and October.</summary>
    static TimeSpan Brussels(DateTimeOffset at) =>
        at.UtcDateTime >= LastSunday(at.Year, 3) && at.UtcDateTime < LastSunday(at.Year, 10) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1);

    static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
