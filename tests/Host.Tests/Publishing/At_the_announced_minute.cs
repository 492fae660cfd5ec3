using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Tests.Publishing;

/// <summary>When a release is made and when it is seen. The pages are few, since what is tried here is the hour.</summary>
public sealed class At_the_announced_minute : IDisposable
{
    readonly Machine machine = Machine.Small();

    public At_the_announced_minute() => machine.Rims = Machine.FewPages;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    /// <summary>One look at the calendar, by a process that knows nothing of the one before.</summary>
    async Task<PublicationStep> StepAsync(string instant)
    {
        machine.Now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        await using var services = machine.Services();
        return await services.GetRequiredService<Publication>().StepAsync(Stop);
    }

    void Announce(params string[] instants) =>
        File.WriteAllText(machine["catalogue/calendar.json"], $$"""{ "entries": [{{string.Join(", ", instants.Select(at => $$"""{ "at": "{{at}}" }"""))}}] }""");

    async Task PullAsync(string instant)
    {
        machine.Now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        Assert.Equal(0, (await machine.RunAsync("pull")).Code);
    }

    [Theory]
    [InlineData("2026-11-24T10:00:00+01:00", "2026-11-24T08:59:59Z", "2026-11-24T09:00:00Z")]
    [InlineData("2027-03-26T10:00:00+01:00", "2027-03-26T08:59:59Z", "2027-03-26T09:00:00Z")]
    [InlineData("2027-03-28T10:00:00+02:00", "2027-03-28T07:59:59Z", "2027-03-28T08:00:00Z")]
    [InlineData("2027-10-30T10:00:00+02:00", "2027-10-30T07:59:59Z", "2027-10-30T08:00:00Z")]
    [InlineData("2027-10-31T10:00:00+01:00", "2027-10-31T08:59:59Z", "2027-10-31T09:00:00Z")]
    public async Task A_release_that_was_made_ahead_is_seen_by_nobody_before_its_minute_on_both_sides_of_the_clock_change(string announced, string before, string minute)
    {
        Announce(announced);
        await PullAsync(before);
        Assert.IsType<PublicationStep.Waiting>(await StepAsync(before));
        Assert.Equal("", machine.Left());
        var revealed = Assert.IsType<PublicationStep.Revealed>(await StepAsync(minute));
        Assert.Empty(revealed.Shown.Wanting);
        Assert.Equal(announced[..10], revealed.Shown.Release.ToString());
        Assert.Equal(announced[..10], await File.ReadAllTextAsync(machine["state/site/nl/index.html"], Stop));
        Assert.Empty(Directory.GetFiles(machine["state/prepared"]));
    }

    [Fact]
    public async Task What_is_revealed_is_what_was_made_ahead_whatever_came_in_since()
    {
        await PullAsync("2026-11-24T08:30:00Z");
        await StepAsync("2026-11-24T08:30:00Z");
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        await PullAsync("2026-11-24T08:59:50Z");
        await StepAsync("2026-11-24T09:00:05Z");
        Assert.Contains(",PLACES,16,", await File.ReadAllTextAsync(machine["state/site/data/drad-ex-occupancy/v1.0.0/drad-ex-occupancy.csv"], Stop), StringComparison.Ordinal);
        Assert.IsType<PublicationStep.Quiet>(await StepAsync("2026-11-24T09:01:00Z"));
    }

    [Fact]
    public async Task What_comes_in_before_the_minute_is_made_anew()
    {
        await PullAsync("2026-11-24T08:10:00Z");
        await StepAsync("2026-11-24T08:10:00Z");
        var pack = Directory.GetFiles(machine["state/prepared"]);
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        await PullAsync("2026-11-24T08:20:00Z");
        await StepAsync("2026-11-24T08:21:00Z");
        Assert.NotEqual(Assert.Single(pack), Assert.Single(Directory.GetFiles(machine["state/prepared"])));
    }

    [Fact]
    public async Task Hours_late_and_with_nothing_made_ahead_it_comes_out_all_the_same_dated_by_the_calendar()
    {
        await PullAsync("2026-11-24T15:00:00Z");
        var revealed = Assert.IsType<PublicationStep.Revealed>(await StepAsync("2026-11-24T15:00:00Z"));
        Assert.Equal("2026-11-24", revealed.Shown.Release.ToString());
    }

    [Fact]
    public async Task A_clock_that_goes_back_changes_nothing()
    {
        await PullAsync("2026-11-24T09:00:00Z");
        await StepAsync("2026-11-24T09:00:00Z");
        var left = machine.Left();
        foreach (var back in (string[])["2026-11-24T08:30:00Z", "2026-11-23T00:00:00Z", "2026-11-24T09:00:00Z"])
            Assert.IsType<PublicationStep.Quiet>(await StepAsync(back));
        Assert.Equal(left, machine.Left());
    }

    [Fact]
    public async Task An_announced_day_with_nothing_new_says_so_and_makes_nothing()
    {
        await PullAsync("2026-11-24T09:00:00Z");
        await StepAsync("2026-11-24T09:00:00Z");
        var left = machine.Left();
        var none = Assert.IsType<PublicationStep.NoneCame>(await StepAsync("2027-02-22T09:00:30Z"));
        Assert.Contains("Nothing has changed since release 2026-11-24", none.Sentence, StringComparison.Ordinal);
        Assert.Equal(left, machine.Left());
    }
}
