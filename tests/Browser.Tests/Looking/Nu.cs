using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Tests.Browser;

/// <summary>The Nu HTML checker, which npm brings and Java runs, over files.</summary>
static class Nu
{
    /// <summary>Newer than its reader of stylesheets, which calls them unknown; browsers know them.</summary>
    static readonly string[] TooNewForIt = ["“@container”", "“paint-order”", "“container-type”"];

    static string Program
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Transparency.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
            var jar = Path.Combine(folder, "tests", "Browser.Tests", "npm", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            return File.Exists(jar) ? jar : throw new InvalidOperationException("The Nu HTML checker is missing; run 'npm ci' in tests/Browser.Tests/npm.");
        }
    }

    public static async Task<string> VersionAsync() => (await RunAsync("--version")).Out.Split(' ')[0].Trim();

    /// <returns>Where and what, a line each.</returns>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(IEnumerable<string> files)
    {
        var (said, _) = await RunAsync(["--errors-only", "--exit-zero-always", "--format", "json", "--stdout", .. files]);
        using var json = JsonDocument.Parse(said);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("type").GetString() != "info")
            .Select(message => (Where: message.TryGetProperty("url", out var url) ? url.GetString() : "", Line: message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0, What: message.GetProperty("message").GetString()!))
            .Where(message => !TooNewForIt.Any(message.What.Contains))
            .Select(message => $"{message.Where} line {message.Line}: {message.What}")];
    }

    static async Task<(string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("Java is missing; install default-jre-headless.");
        var errors = java.StandardError.ReadToEndAsync();
        var output = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        return java.ExitCode == 0 ? (output, await errors) : throw new InvalidOperationException($"The Nu HTML checker ended with {java.ExitCode}: {await errors}");
    }
}
