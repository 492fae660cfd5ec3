using Transparency.Formats;
using Transparency.Local.Folders;

namespace Transparency.Tests.Hosting;

/// <summary>Whenever the machine is taken away under the handler, the next one finishes the job, and what is public meanwhile is whole.</summary>
public sealed class A_killed_handler : IDisposable
{
    static readonly string[] Functions = ["PullExtracts", "PublishRelease"];

    readonly Machine machine = Machine.Small().OfThePast();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    /// <summary>How far a run has come, read from what it leaves in the folder of state. It only grows.</summary>
    static int Progress(Machine machine, string of) => of switch
    {
        "taking in" => Count(machine["state/extracts"], "*"),
        "storing" => Sizes(machine),
        // Made ready, on its way to the shelf, on its way to the public.
        _ => Directory.Exists(machine["state/site"]) || Unfinished(machine["state"]) ? 3 : Directory.Exists(machine["state/releases"]) ? 2 : Count(machine["state/prepared"], "*") > 0 ? 1 : 0,
    };

    static int Count(string folder, string name) => Directory.Exists(folder) ? Directory.GetFiles(folder, name, SearchOption.AllDirectories).Length : 0;

    static bool Unfinished(string folder) => Directory.Exists(folder) && Directory.GetDirectories(folder, "*.unfinished-*").Length > 0;

    /// <summary>A page of the database and its journal is four thousand bytes; a vintage takes a few.</summary>
    static int Sizes(Machine machine) => Directory.Exists(machine["state"])
        ? (int)(Directory.GetFiles(machine["state"], "observations.db*").Sum(file => File.Exists(file) ? new FileInfo(file).Length : 0) / 20_000) : 0;

    /// <returns>Whether it died over its work.</returns>
    async Task<bool> KilledAsync(Func<FunctionsHost, Task> atTheMoment)
    {
        await using var host = await FunctionsHost.StartAsync(machine);
        var calls = CallAsync(host);
        var midway = await Task.WhenAny(atTheMoment(host), calls) != calls;
        await host.KillAsync();
        await calls;
        var site = await new PublicFolder(machine["state/site"]).ReadAsync(Stop);
        if (site.Count > 0) Assert.Empty(Verification.Read(site));
        return midway;
    }

    /// <summary>A host goes on calling when a handler is gone under it.</summary>
    static async Task CallAsync(FunctionsHost host)
    {
        try
        {
            foreach (var function in Functions) await host.CallAsync(function);
        }
        catch (HttpRequestException)
        {
        }
    }

    async Task FinishedAsync(Machine undisturbed)
    {
        await using var next = await FunctionsHost.StartAsync(machine);
        foreach (var function in (string[])[.. Functions, "WatchPublication"]) Assert.Null((await next.CallAsync(function)).Fault);
        Assert.Contains(next.Log, line => line.GetProperty("event").GetString() == "WatchPassed");
        Assert.Equal(0, (await undisturbed.RunAsync("run", "--no-serve")).Code);
        Assert.Equal(undisturbed.Left(), machine.Left());
    }

    [Theory]
    [InlineData("taking in")]
    [InlineData("storing")]
    [InlineData("publishing")]
    public async Task Three_times_in_a_row_at_the_same_work_is_finished_by_the_next(string work)
    {
        var midway = 0;
        for (var point = 1; point <= 3; point++)
            if (await KilledAsync(async _ =>
            {
                while (Progress(machine, work) < point) await Task.Delay(1, Stop);
            })) midway++;
        Assert.NotEqual(0, midway);
        using var undisturbed = Machine.Small().OfThePast();
        await FinishedAsync(undisturbed);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Twenty_times_at_any_moment_under_a_site_that_stands()
    {
        var chance = new Random(20261124);
        using var undisturbed = Machine.Small().OfThePast();
        foreach (var one in (Machine[])[machine, undisturbed])
        {
            Assert.Equal(0, (await one.RunAsync("run", "--no-serve")).Code);
            one.Edit("calendar.json", text => text.Replace("2027-02-22", "2025-02-22", StringComparison.Ordinal));
            one.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        }
        for (var time = 0; time < 20; time++)
            await KilledAsync(_ => Task.Delay(chance.Next(3000), Stop));
        await FinishedAsync(undisturbed);
    }
}
