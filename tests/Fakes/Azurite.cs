using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Transparency.Fakes;

/// <summary>
/// The storage emulator, on ports and in a folder of its own, gone with the test. Every call of <see cref="Account"/> gives an account
/// that nobody else uses. Where it is not installed, starting fails: no test is skipped.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    const int Accounts = 400;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("transparency-azurite-");
    readonly int[] ports;
    readonly StringBuilder said = new();
    Process? process;
    int given;

    Azurite(int[] ports) => this.ports = ports;

    public static async Task<Azurite> StartAsync()
    {
        var azurite = new Azurite(FreePorts());
        try
        {
            await azurite.ResumeAsync();
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection string of an empty account.</summary>
    public string Account()
    {
        var name = Name(Interlocked.Increment(ref given));
        return given <= Accounts ? string.Create(CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key(name)};BlobEndpoint=http://127.0.0.1:{ports[0]}/{name};TableEndpoint=http://127.0.0.1:{ports[2]}/{name}")
            : throw new InvalidOperationException($"More than {Accounts} accounts were asked for: raise the number in Azurite.cs.");
    }

    /// <summary>Ends it as an operator would, so that what it acknowledged is on the disk.</summary>
    public async Task StopAsync()
    {
        if (process is null) return;
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
        process.Dispose();
        process = null;
    }

    /// <summary>Starts it again where it was.</summary>
    public async Task ResumeAsync()
    {
        var root = Root();
        var program = Path.Combine(root, "infra", "local", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program)) throw new InvalidOperationException("Azurite is not installed: run tests/run, or npm ci in infra/local/azurite.");
        var start = new ProcessStartInfo("node", [program, "--silent", "--disableTelemetry", "--location", folder.FullName, .. Listening()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(Name).Select(name => $"{name}:{Key(name)}"));
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Say(line.Data);
        process.ErrorDataReceived += (_, line) => Say(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        await AnswersAsync();
    }

    async Task AnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var clock = Stopwatch.StartNew();
        foreach (var port in (int[])[ports[0], ports[2]])
            while (true)
                try
                {
                    using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                    break;
                }
                catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException)
                {
                    if (process!.HasExited || clock.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException($"Azurite does not answer: {Said()}", silent);
                    await Task.Delay(50);
                }
    }

    string[] Listening() =>
        [.. new[] { "blob", "queue", "table" }.SelectMany((service, i) => new[] { $"--{service}Host", "127.0.0.1", $"--{service}Port", ports[i].ToString(CultureInfo.InvariantCulture) })];

    void Say(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    string Said()
    {
        lock (said) return said.ToString();
    }

    void Kill()
    {
        try
        {
            process?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
    }

    static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number:000}");

    /// <summary>Any key will do on this machine; this one is no secret.</summary>
    static string Key(string name) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    static int[] FreePorts()
    {
        TcpListener[] listeners = [new(IPAddress.Loopback, 0), new(IPAddress.Loopback, 0), new(IPAddress.Loopback, 0)];
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }

    static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Transparency.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
        return at;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
        folder.Delete(recursive: true);
    }
}
