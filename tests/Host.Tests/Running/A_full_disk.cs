using System.Diagnostics;

namespace Transparency.Tests.Running;

/// <summary>A disk of a few megabytes, true and full: a file system in memory that only the process under test sees.</summary>
public sealed class A_full_disk : IDisposable
{
    readonly Machine machine = Machine.Small().OfThePast();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task Ends_in_a_sentence_loses_nothing_and_what_was_public_stays_whole()
    {
        Directory.CreateDirectory(machine["state"]);
        var said = await OnADiskAsync("""
            run() { dotnet "$PROGRAM" run --no-serve --catalogue "$CATALOGUE" --state "$DISK" 2>&1 | tail -n 1; echo "ended ${PIPESTATUS[0]}"; }
            picture() { (cd "$DISK/site" && find . -type f ! -path '*unfinished*' -exec sha256sum {} + | sort | sha256sum); }
            mount -o remount,size=3m "$DISK"; run
            mount -o remount,size=300m "$DISK"; run; first=$(picture)
            sed -i 's/,PLACES,16,/,PLACES,17,/' "$CATALOGUE/extracts/drad-ex-occupancy.csv"
            used=$(df -k --output=used "$DISK" | tail -n 1); mount -o remount,size=$((used + 200))k "$DISK"; run
            [ "$(picture)" = "$first" ] && echo "the site stands as it stood"
            mount -o remount,size=300m "$DISK"; run
            [ "$(picture)" != "$first" ] && echo "the site is the new one"
            """);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["ended 2", "ended 0", "ended 2", "the site stands as it stood", "ended 0", "the site is the new one"], lines.Where(line => line.StartsWith("ended", StringComparison.Ordinal) || line.StartsWith("the site", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.All([lines[0], lines[4]], sentence => Assert.Contains("run the command again", sentence, StringComparison.Ordinal));
    }

    async Task<string> OnADiskAsync(string script)
    {
        var start = new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "bash", "-c", $"mount -t tmpfs -o size=3m tmpfs \"$DISK\" || exit 9\n{script}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "transparency.dll");
        start.Environment["CATALOGUE"] = machine["catalogue"];
        start.Environment["DISK"] = machine["state"];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode != 9, await error);
        return output;
    }
}
