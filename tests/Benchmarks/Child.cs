using System.Diagnostics;
using System.Globalization;

namespace Transparency.Benchmarks;

/// <summary>A whole process: how long it took from start to end, and the most memory it held.</summary>
sealed record Child(double Seconds, double Megabytes, int ExitCode, string Output)
{
    /// <summary>The program as infra/publish makes it.</summary>
    public static string Ours { get; } = Path.Combine(AppContext.BaseDirectory, "program", "transparency");

    /// <summary>This program.</summary>
    public static string Plain { get; } = Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll");

    /// <summary>What starts one of the two.</summary>
    public static ProcessStartInfo Start(string program, params string[] arguments) =>
        new(program == Plain ? "dotnet" : program, program == Plain ? [program, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    public static Child Run(string program, params string[] arguments) => Run([], program, arguments);

    /// <param name="settings">Of the environment, beside what this process has.</param>
    public static Child Run((string Name, string Value)[] settings, string program, params string[] arguments)
    {
        var start = Start(program, arguments);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(10)) most = Math.Max(most, Peak(process.Id));
        return new(clock.Elapsed.TotalSeconds, most, process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>The run of median length among an odd number of runs.</summary>
    public static Child Median(int runs, Func<Child> run) =>
        Enumerable.Range(0, runs).Select(_ => run()).OrderBy(child => child.Seconds).ElementAt(runs / 2);

    public Child MustEndWith(int code) =>
        ExitCode == code ? this : throw new InvalidOperationException($"A benchmark's program ended with {ExitCode}: {Output[..Math.Min(Output.Length, 2000)]}");

    static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // It ended between two looks.
        }
    }
}
