using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Transparency.Tests.Hosting;

/// <summary>
/// Does to a custom handler what the Azure Functions host does, by its documentation and its source: starts what host.json names, asks GET / every 25 ms
/// until somebody answers, calls functions with chunked JSON, and judges the answers. The true host cannot be had where the tests run.
/// </summary>
sealed class FunctionsHost : IAsyncDisposable
{
    static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(25), Patience = TimeSpan.FromSeconds(60);

    readonly string app;
    readonly Process process;
    readonly HttpClient http;
    readonly ConcurrentQueue<string> said = new();
    int calls;

    FunctionsHost(string app, Process process, int port)
    {
        (this.app, this.process) = (app, process);
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = Patience };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The events that were logged, in order.</summary>
    public IEnumerable<JsonElement> Log => said.Select(line => JsonDocument.Parse(line).RootElement);

    /// <param name="app">The folder with host.json.</param>
    public static async Task<FunctionsHost> StartAsync(string app, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var port = FreePort();
        var host = new FunctionsHost(app, Start(app, [.. settings, new("FUNCTIONS_CUSTOMHANDLER_PORT", port.ToString(CultureInfo.InvariantCulture))]), port);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !host.process.HasExited; await Task.Delay(BetweenProbes, Stop))
        {
            try
            {
                using var answer = await host.http.GetAsync("", Stop);
                return host;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
        }
        await host.DisposeAsync();
        throw new InvalidOperationException("The handler did not answer the probe: " + string.Join('\n', host.said));
    }

    /// <summary>The program of the build, with a machine's catalogue and state.</summary>
    public static Task<FunctionsHost> StartAsync(Machine machine, params IEnumerable<KeyValuePair<string, string>> settings) => StartAsync(AppContext.BaseDirectory,
        [new("TRANSPARENCY_CATALOGUE", machine["catalogue"]), new("TRANSPARENCY_STATE", machine["state"]), .. settings]);

    /// <summary>Starts what host.json names, without waiting for it.</summary>
    public static Process Start(string app, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var description = JsonNode.Parse(File.ReadAllText(Path.Combine(app, "host.json")))!["customHandler"]!["description"]!;
        var start = new ProcessStartInfo(Path.Combine(app, (string)description["defaultExecutablePath"]!), description["arguments"]!.AsArray().Select(argument => (string)argument!))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = app,
        };
        // Where the runtime lies that a program of the build needs; a published one brings its own.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Calls a function as its clock would.</summary>
    /// <param name="late">How long after its time.</param>
    public async Task<Answered> CallAsync(string function, TimeSpan late = default)
    {
        var binding = Binding(function);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        using var answer = await SendAsync(function, new JsonObject
        {
            ["Data"] = new JsonObject
            {
                [binding] = new JsonObject
                {
                    ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                    ["ScheduleStatus"] = late == default ? null : new JsonObject { ["Last"] = now - late - late, ["Next"] = now - late, ["LastUpdated"] = now - late - late },
                    ["IsPastDue"] = late != default,
                    ["SomethingNew"] = new JsonArray(1, "two", null),
                },
                ["other"] = "\"text in text\"",
            },
            ["Metadata"] = new JsonObject { ["sys"] = new JsonObject { ["MethodName"] = function, ["UtcNow"] = now, ["RandGuid"] = "\"7b1e…\"" }, ["number"] = "1" },
            ["SomethingNewer"] = new JsonObject(),
        }.ToJsonString());
        return await Answered.JudgeAsync(answer, Stop);
    }

    /// <summary>Sends any bytes to a function, in the host's way.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            request.Headers.TransferEncodingChunked = true;
        }
        request.Headers.Add("X-Azure-Functions-InvocationId", $"00000000-0000-0000-0000-{Interlocked.Increment(ref calls):D12}");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1040.0.0");
        return await http.SendAsync(request, Stop);
    }

    /// <summary>As the machine does when it is taken away.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }

    /// <summary>Asks the handler to end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        http.Dispose();
    }

    /// <summary>The name under which the timer is sent; functions without a folder are not known to the host.</summary>
    string Binding(string function) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(app, function, "function.json")))!["bindings"]!.AsArray().Single(binding => (string)binding!["type"]! == "timerTrigger")!["name"]!.GetValue<string>();

    void Hear(string? line)
    {
        if (line is not null) said.Enqueue(line);
    }

    public static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
