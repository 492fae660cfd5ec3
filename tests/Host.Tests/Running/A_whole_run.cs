using System.Text.Json;

namespace Transparency.Tests.Running;

/// <summary>What one run after the other does to the shelf and the site.</summary>
public sealed class A_whole_run : IDisposable
{
    readonly Machine machine = Machine.Small();

    public void Dispose() => machine.Dispose();

    string[] Releases => [.. Directory.GetDirectories(machine["state/releases"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    Task<Ended> RunAsync(params string[] more) => machine.RunAsync(["run", "--no-serve", .. more]);

    [Fact]
    public async Task Ends_with_a_release_and_a_site_that_was_read_back()
    {
        using var machine = new Machine();
        var ended = await machine.RunAsync("run", "--no-serve");
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("Release 2026-11-24 stands on the shelf: abroad 1.0.0, capacity-building 1.0.0, celex-inmates 1.0.0, ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("every link read back.", ended.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(machine["state/site/nl/index.html"]));
        Assert.True(File.Exists(machine["state/site/data/celex-inmates/latest/celex-inmates.csv"]));
    }

    [Fact]
    public async Task Again_makes_no_new_release_and_the_same_bytes()
    {
        await RunAsync();
        var left = machine.Left();
        machine.Now = machine.Now.AddDays(30);
        var ended = await RunAsync();
        Assert.Equal(0, ended.Code);
        Assert.Contains("Nothing has changed since release 2026-11-24; there is no new one.", ended.Out, StringComparison.Ordinal);
        Assert.Equal(left, machine.Left());
    }

    [Fact]
    public async Task After_a_changed_figure_makes_a_revision_and_shows_it_as_such()
    {
        await RunAsync();
        var first = machine.Left();
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        var ended = await RunAsync();
        Assert.Equal(0, ended.Code);
        Assert.Contains("Release 2026-11-24.2 stands on the shelf: drad-ex-occupancy 1.1.0.", ended.Out, StringComparison.Ordinal);
        Assert.Equal(["2026-11-24", "2026-11-24.2"], Releases);
        var revisions = await File.ReadAllTextAsync(machine["state/site/data/drad-ex-occupancy/v1.1.0/revisions.csv"], TestContext.Current.CancellationToken);
        Assert.Contains(",16,17,", revisions, StringComparison.Ordinal);
        // What was published stays as it was.
        Assert.Empty(first.Split('\n').Where(line => line.Contains("/v1.0.0/", StringComparison.Ordinal) || line.Contains("/2026-11-24/", StringComparison.Ordinal)).Except(machine.Left().Split('\n')));
    }

    [Fact]
    public async Task After_the_next_announced_day_is_dated_by_it()
    {
        await RunAsync();
        machine.Now = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        await RunAsync();
        Assert.Equal(["2026-11-24", "2027-02-22"], Releases);
    }

    [Fact]
    public async Task Before_the_first_announced_day_releases_nothing()
    {
        machine.Now = new(2026, 11, 24, 8, 59, 59, TimeSpan.Zero);
        var ended = await RunAsync();
        Assert.Equal(1, ended.Code);
        Assert.Contains("The calendar announces no release up to now", ended.Out, StringComparison.Ordinal);
        Assert.Contains("There is no release on the shelf yet", ended.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(machine["state/site"]));
    }

    [Fact]
    public async Task With_one_bad_extract_goes_on_with_the_others_and_with_the_last_good_one()
    {
        await RunAsync();
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,sixteen,", StringComparison.Ordinal));
        machine.Edit("extracts/disengagement-programmes.csv", text => text.Replace(",PARTICIPANTS,64,", ",PARTICIPANTS,65,", StringComparison.Ordinal));
        var ended = await RunAsync();
        Assert.Equal(1, ended.Code);
        Assert.Contains("V030 drad-ex-occupancy.csv line 2, 'OBS_VALUE'", ended.Out, StringComparison.Ordinal);
        Assert.Contains("drad-ex-occupancy.csv: refused, with 1 finding.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("Release 2026-11-24.2 stands on the shelf: disengagement-programmes 1.1.0, quality-notes 1.1.0.", ended.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(machine["state/site/data/drad-ex-occupancy/latest/drad-ex-occupancy.csv"]));
    }

    [Fact]
    public async Task Tells_all_of_it_in_one_document()
    {
        var ended = await RunAsync("--json");
        var document = JsonDocument.Parse(ended.Out).RootElement;
        Assert.Equal(3, document.GetProperty("pull").GetProperty("extracts").GetArrayLength());
        Assert.Equal(["celex-inmates", "disengagement-programmes", "drad-ex-occupancy"],
            document.GetProperty("pull").GetProperty("extracts").EnumerateArray().Select(extract => extract.GetProperty("dataset").GetString()));
        Assert.Equal(("2026-11-24", true), (document.GetProperty("release").GetProperty("release").GetString(), document.GetProperty("release").GetProperty("made").GetBoolean()));
        Assert.Empty(document.GetProperty("site").GetProperty("wanting").EnumerateArray());
    }

    [Fact]
    public async Task Is_the_same_as_its_parts_one_after_the_other()
    {
        await RunAsync();
        using var other = Machine.Small();
        foreach (var part in (string[])["pull", "release", "site"]) Assert.Equal(0, (await other.RunAsync(part)).Code);
        Assert.Equal(machine.Left(), other.Left());
    }

    [Fact]
    public async Task Serves_what_it_built_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var running = machine.RunAsync(["run", "--port", "0"], stop.Token);
        while (!running.IsCompleted && !File.Exists(machine["state/site/releases.json"])) await Task.Delay(50, TestContext.Current.CancellationToken);
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var ended = await running;
        Assert.Equal(0, ended.Code);
        Assert.Contains(" shows the site; Ctrl+C ends it.", ended.Out, StringComparison.Ordinal);
    }
}
