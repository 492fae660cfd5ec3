using System.Diagnostics;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Transparency.Tests.Hosting;

/// <summary>infra/publish makes what the Functions host and the program look for.</summary>
public sealed class What_is_published : IDisposable
{
    readonly Machine machine = Machine.Small().OfThePast();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    /// <summary>What the script says must be at the root.</summary>
    static IReadOnlyList<string> Parts => File.ReadLines(Path.Combine(Repository.Root, "infra/publish")).Single(line => line.StartsWith("for part in ", StringComparison.Ordinal))
        ["for part in ".Length..^"; do".Length].Split(' ');

    /// <summary>The content that the program's project lays beside it.</summary>
    static IEnumerable<string> Content => XDocument.Load(Path.Combine(Repository.Root, "functions/Transparency.Host/Transparency.Host.csproj")).Descendants("None")
        .Where(item => item.Attribute("CopyToOutputDirectory") is not null && (string?)item.Attribute("CopyToPublishDirectory") != "Never")
        .SelectMany(item => (string?)item.Attribute("LinkBase") is { } folder ? [folder]
            : (string?)item.Attribute("Update") is not null ? Directory.GetFiles(Path.Combine(Repository.Root, "functions/Transparency.Host"), "function.json", SearchOption.AllDirectories).Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)).Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/function.json")
            : (string[])[Path.GetFileName((string)item.Attribute("Include")!)]);

    static async Task<(int Code, string Said)> PublishAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "infra/publish"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, string.Concat(said));
    }

    static string Locks() => string.Join('\n', Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));

    [Fact]
    public void The_script_looks_for_all_that_the_project_lays_beside_the_program()
    {
        Assert.Equal(Content.Append("transparency").Distinct().Order(StringComparer.Ordinal), Parts.Order(StringComparer.Ordinal));
        Assert.All(Parts, part => Assert.True(Path.Exists(Path.Combine(AppContext.BaseDirectory, part)), part));
    }

    [Theory]
    [InlineData("infra/publish: name one folder to publish to")]
    [InlineData("infra/publish: name one folder to publish to", "--help")]
    [InlineData("infra/publish: 'two' is one word too many", "one", "two")]
    [InlineData("is there and is not an empty folder", "/")]
    public async Task Bad_arguments_are_told_in_a_sentence(string sentence, params string[] arguments)
    {
        var (code, said) = await PublishAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
    }

    /// <summary>What npm made goes to the same folder as the styles, where the program looks for it.</summary>
    [Fact]
    public void The_scripts_of_the_charts_are_laid_beside_the_program_wherever_they_were_made()
    {
        var made = Path.Combine(Repository.Root, "dashboard/scripts/dist");
        Assert.True(Directory.Exists(made), "dashboard/scripts/dist is missing; tests/run makes it with npm.");
        Assert.All(new[] { "values.js", "live.js", "plotly.js" }.SelectMany(name => new[] { name, name + ".br", name + ".gz" }), name =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(made, name)), File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "assets", name))));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task What_it_makes_runs_as_the_Functions_host_runs_it_and_no_lock_file_changes()
    {
        var locks = Locks();
        var (code, said) = await PublishAsync(machine["app"]);
        Assert.True(code == 0, said);
        Assert.Equal(locks, Locks());
        await using var host = await FunctionsHost.StartAsync(machine["app"], [new("TRANSPARENCY_STATE", machine["state"]), new("TRANSPARENCY_CATALOGUE", machine["catalogue"])]);
        foreach (var function in (string[])["PullExtracts", "PublishRelease", "WatchPublication"]) Assert.Null((await host.CallAsync(function)).Fault);
        Assert.Contains(host.Log, line => line.GetProperty("event").GetString() == "WatchPassed");
    }
}
