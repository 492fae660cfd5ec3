using Transparency.Hosting;

namespace Transparency.Tests;

/// <summary>A machine with the program on it: its own folders, its own clock, and a copy of the catalogue that a test may change.</summary>
public sealed class Machine : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public Machine() => Copy(Path.Combine(AppContext.BaseDirectory, "catalogue"), this["catalogue"]);

    /// <summary>A day after the first release was announced for.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public string this[string name] => Path.Combine(folder, name);

    /// <summary>A machine whose catalogue also has a partner, the agency, with a dataset of its own.</summary>
    public static Machine WithAgency()
    {
        var machine = new Machine();
        Copy(Path.Combine(AppContext.BaseDirectory, "Agency"), machine["catalogue"]);
        return machine;
    }

    /// <summary>Runs the program as a terminal would, in this process.</summary>
    public async Task<Ended> RunAsync(IEnumerable<string> arguments, CancellationToken stop = default)
    {
        using StringWriter output = new(), error = new();
        var code = await Entry.RunAsync([.. arguments], new Surroundings(output, error, ErrorIsTerminal: false, new StoppedClock(Now), AppContext.BaseDirectory,
            new Dictionary<string, string?> { ["Catalogue"] = this["catalogue"], ["State"] = this["state"] }, stop));
        return new(code, output.ToString(), error.ToString());
    }

    public Task<Ended> RunAsync(params string[] arguments) => RunAsync(arguments, TestContext.Current.CancellationToken);

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>How the program ended and what it said.</summary>
public sealed record Ended(int Code, string Out, string Error)
{
    public string Said => Out + Error;
}
