using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Browser.Charts;

/// <summary>What scripts work out without a browser has tests of its own, run by Node; here they are run and counted. Types and style were checked by the build.</summary>
public sealed partial class Scripts_without_a_browser
{
    static string Scripts
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Transparency.sln"))) folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "dashboard/scripts");
        }
    }

    static async Task<string> NpmAsync(params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        using var npm = Process.Start(new ProcessStartInfo("npm", arguments) { WorkingDirectory = Scripts, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(stop), npm.StandardError.ReadToEndAsync(stop));
        await npm.WaitForExitAsync(stop);
        Assert.True(npm.ExitCode == 0, string.Concat(said));
        return string.Concat(said);
    }

    [Fact]
    public async Task Every_test_that_Node_runs_passes()
    {
        var said = await NpmAsync("test");
        Assert.InRange(int.Parse(Passed().Match(said).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 50, 10_000);
        Assert.DoesNotMatch("# (fail|skipped|cancelled|todo) [1-9]", said);
    }

    /// <summary>What every reader of a page with charts pays for.</summary>
    [Fact]
    public void The_first_script_is_at_most_four_kilobytes() => Assert.InRange(new FileInfo(Path.Combine(Scripts, "dist/values.js.gz")).Length, 1, 4096);

    [GeneratedRegex("# pass ([0-9]+)")]
    private static partial Regex Passed();
}
