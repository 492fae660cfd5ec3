using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Transparency.Tests.Rehearsing;

/// <summary>The program of infra/local that plays the partners, on free ports, gone with the test.</summary>
sealed partial class Sandbox : IDisposable
{
    readonly Process process;

    Sandbox(Process process, string address, string secure) => (this.process, Address, Secure) = (process, address, secure);

    public string Address { get; }

    /// <summary>Its certificate ended in 2020.</summary>
    public string Secure { get; }

    public static async Task<Sandbox> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "partner-sandbox.dll"), "--port", "0", "--https-port", "0"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The sandbox did not start.");
        return new(process, Plain().Match(said).Value, Encrypted().Match(said).Value);
    }

    /// <summary>Lays the rehearsal's catalogue over a machine's, its partners here.</summary>
    public void LayOver(Machine machine)
    {
        Machine.Copy(Path.Combine(AppContext.BaseDirectory, "rehearsal"), machine["rehearsal"], _ => true);
        foreach (var partner in Directory.GetFiles(machine["rehearsal/partners"]))
            File.WriteAllText(partner, File.ReadAllText(partner).Replace("http://127.0.0.1:8099", Address, StringComparison.Ordinal));
        machine.IsRehearsal = true;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Plain();

    [GeneratedRegex(@"https://127\.0\.0\.1:\d+")]
    private static partial Regex Encrypted();
}
