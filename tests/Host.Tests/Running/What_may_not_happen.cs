namespace Transparency.Tests.Running;

public sealed class What_may_not_happen : IDisposable
{
    const string Rows = "TIME_PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n2026-09,M,_T,COUNT,733,,PS,,A,\r\n";

    readonly Machine machine = Machine.WithAgency();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task A_count_that_nobody_published_is_kept_and_never_released()
    {
        Directory.CreateDirectory(machine["catalogue/inbox"]);
        await File.WriteAllTextAsync(machine["catalogue/inbox/agency-counts.csv"], Rows, Stop);
        var ended = await machine.RunAsync("run", "--no-serve");
        Assert.Equal(1, ended.Code);
        Assert.Contains("agency-counts.csv: accepted as vintage 1.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("'agency-counts' is not released", ended.Out, StringComparison.Ordinal);
        Assert.Contains("Release 2026-11-24 stands on the shelf", ended.Out, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(machine["state/site"], "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(machine["state/releases"], "*", SearchOption.AllDirectories)))
            // That it is awaited may be known; nothing of what it holds.
            Assert.DoesNotContain(file.Contains("status", StringComparison.Ordinal) ? "733" : "agency-counts", file + await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shelf_that_was_tampered_with_is_found_wanting()
    {
        await machine.RunAsync("run", "--no-serve");
        var file = Directory.GetFiles(machine["state/releases"], "celex-inmates.csv", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "one line more\r\n", Stop);
        foreach (var command in (string[])["release", "site", "diff"])
        {
            var ended = await machine.RunAsync(command);
            Assert.Equal(1, ended.Code);
            Assert.Contains("celex-inmates.csv' on the shelf of releases", ended.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_of_somebody_else_does_not_become_the_site()
    {
        Directory.CreateDirectory(machine["home"]);
        await File.WriteAllTextAsync(machine["home/thesis.doc"], "years of work", Stop);
        var ended = await machine.RunAsync("run", "--no-serve", "--site", machine["home"]);
        Assert.Equal(2, ended.Code);
        Assert.Contains("they would be lost", ended.Error, StringComparison.Ordinal);
        Assert.Equal("years of work", await File.ReadAllTextAsync(machine["home/thesis.doc"], Stop));
        Assert.Equal(["REHEARSAL"], Directory.GetFileSystemEntries(machine["state"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_fault_is_one_sentence_and_its_trace_is_for_who_asks()
    {
        machine.Rims = _ => throw new InvalidDataException("a fault for this test");
        var ended = await machine.RunAsync("pull");
        Assert.Equal(2, ended.Code);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", ended.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_is_shown_and_nothing_is_changed_by_looking()
    {
        await machine.RunAsync("run", "--no-serve");
        machine.Edit("extracts/drad-ex-occupancy.csv", text => text.Replace(",PLACES,16,", ",PLACES,17,", StringComparison.Ordinal));
        var left = machine.Left();
        var ended = await machine.RunAsync("diff");
        Assert.Equal(0, ended.Code);
        Assert.Contains("The next release, 2026-11-24.2, would change:", ended.Out, StringComparison.Ordinal);
        Assert.Contains("drad-ex-occupancy 1.0.0 to 1.1.0: 0 added, 1 revised, 0 taken out", ended.Out, StringComparison.Ordinal);
        Assert.Contains(": 16 becomes 17", ended.Out, StringComparison.Ordinal);
        Assert.Equal(left, machine.Left());
        Assert.Contains("drad-ex-occupancy 1.1.0", (await machine.RunAsync("run", "--no-serve")).Out, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed since release 2026-11-24.2", (await machine.RunAsync("diff")).Out, StringComparison.Ordinal);
    }
}
