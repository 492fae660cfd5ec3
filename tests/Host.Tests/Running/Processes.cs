using System.Diagnostics;

namespace Transparency.Tests.Running;

/// <summary>Runs as processes of their own: killed, beside one another, in other places and time zones.</summary>
public sealed class Processes : IDisposable
{
    readonly List<Machine> machines = [];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machines.ForEach(machine => machine.Dispose());

    Machine Small() => Keep(Machine.Small());

    Machine Keep(Machine machine)
    {
        machines.Add(machine.OfThePast());
        return machine;
    }

    static async Task<(int Code, string Said, TimeSpan Took)> EndAsync(Process process)
    {
        var watch = Stopwatch.StartNew();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, string.Concat(said), watch.Elapsed);
    }

    static async Task<TimeSpan> RunAsync(Machine machine, Dictionary<string, string>? environment = null)
    {
        using var process = machine.Start(environment, "run", "--no-serve");
        var (code, said, took) = await EndAsync(process);
        Assert.True(code == 0, said);
        return took;
    }

    async Task KilledAsync(int moments)
    {
        var undisturbed = Small();
        var whole = await RunAsync(undisturbed);
        for (var moment = 1; moment <= moments; moment++)
        {
            var machine = Small();
            using (var process = machine.Start(null, "run", "--no-serve"))
            {
                await Task.Delay(whole * moment / (moments + 1), Stop);
                process.Kill();
                await process.WaitForExitAsync(Stop);
            }
            await RunAsync(machine);
            Assert.Equal(undisturbed.Left(), machine.Left());
            machine.Dispose();
            machines.Remove(machine);
        }
    }

    [Fact]
    public Task A_killed_run_is_finished_by_the_next() => KilledAsync(moments: 5);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_run_killed_at_any_of_fifty_moments_is_finished_by_the_next() => KilledAsync(moments: 50);

    [Fact]
    public async Task Two_runs_at_once_end_as_one()
    {
        var alone = Small();
        await RunAsync(alone);
        var shared = Small();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(shared)));
        Assert.Equal(alone.Left(), shared.Left());
    }

    [Fact]
    public async Task The_place_the_time_zone_and_the_language_of_a_machine_leave_no_trace()
    {
        var (here, there) = (Keep(new()), Keep(new()));
        await RunAsync(here, new() { ["TZ"] = "Pacific/Auckland", ["LANG"] = "nl_BE.UTF-8", ["LC_ALL"] = "nl_BE.UTF-8" });
        await RunAsync(there, new() { ["TZ"] = "America/Los_Angeles", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" });
        Assert.Equal(here.Left(), there.Left());
    }
}
