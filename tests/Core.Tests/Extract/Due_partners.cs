using Transparency.Definitions;

namespace Transparency.Tests.Extract;

public class Due_partners
{
    [Theory]
    [InlineData(Every.Day, 0, "2026-11-23T12:00", "2026-11-24T11:59", Timeliness.NotDue)]
    [InlineData(Every.Day, 0, "2026-11-23T12:00", "2026-11-24T12:00", Timeliness.Due)]
    [InlineData(Every.Day, 0, "2026-11-23T12:00", "2026-11-24T12:01", Timeliness.Late)]
    [InlineData(Every.Day, 1, "2026-11-23T12:00", "2026-11-25T12:00", Timeliness.Due)]
    [InlineData(Every.Week, 2, "2026-11-01T00:00", "2026-11-07T23:59", Timeliness.NotDue)]
    [InlineData(Every.Week, 2, "2026-11-01T00:00", "2026-11-10T00:00", Timeliness.Due)]
    [InlineData(Every.Week, 2, "2026-11-01T00:00", "2026-11-10T00:01", Timeliness.Late)]
    [InlineData(Every.Month, 10, "2026-01-31T00:00", "2026-02-27T23:59", Timeliness.NotDue)]
    [InlineData(Every.Month, 10, "2026-01-31T00:00", "2026-02-28T00:00", Timeliness.Due)]
    [InlineData(Every.Month, 10, "2026-01-31T00:00", "2026-03-10T00:01", Timeliness.Late)]
    [InlineData(Every.Quarter, 30, "2026-01-15T00:00", "2026-04-14T23:59", Timeliness.NotDue)]
    [InlineData(Every.Quarter, 30, "2026-01-15T00:00", "2026-05-15T00:00", Timeliness.Due)]
    [InlineData(Every.Year, 0, "2024-02-29T00:00", "2025-02-28T00:00", Timeliness.Due)]
    [InlineData(Every.Year, 0, null, "2026-11-24T00:00", Timeliness.Due)]
    public void A_partner_is_due_after_its_own_time_and_late_after_its_grace(Every every, int grace, string? good, string now, Timeliness timeliness) =>
        Assert.Equal(timeliness, new Cadence(every, grace).At(good is null ? null : At(good), At(now)));

    static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
