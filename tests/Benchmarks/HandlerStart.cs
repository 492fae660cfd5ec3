using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Transparency.Benchmarks;

/// <summary>
/// How long the Functions host waits from starting the handler until its first call is answered, against a program that does nothing but answer.
/// The call is the one that needs no catalogue: a look at a site that is not there yet.
/// </summary>
static class HandlerStart
{
    const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";

    public static void Run(Table table)
    {
        using var folder = new TemporaryFolder();
        // By turns, so that a busy moment of the machine meets both.
        var both = Enumerable.Range(0, 15).Select(_ => (Ours: Start(Child.Ours, folder["state"]), Bare: Start(Child.Plain, folder["state"]))).ToList();
        table.Add("handler, start to first answer ÷ a bare one", Median([.. both.Select(pair => pair.Ours)]) / Median([.. both.Select(pair => pair.Bare)]), 1.5, "×");
    }

    /// <summary>The bare handler: Kestrel and one answer.</summary>
    public static void Answer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable(Port)!, CultureInfo.InvariantCulture)));
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync("""{"Outputs":{},"Logs":[],"ReturnValue":null}""");
        });
        app.Run();
    }

    /// <returns>Seconds.</returns>
    static double Start(string program, string state)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var start = Child.Start(program, "handler");
        start.Environment[Port] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["TRANSPARENCY_STATE"] = state;
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            while (!IsThere(http)) Thread.Sleep(2);
            using var body = new StringContent("""{"Data":{"timer":{"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""", Encoding.UTF8, "application/json");
            using var answer = http.PostAsync("WatchPublication", body).Result;
            // That there is no site yet is an answer, too; not one of Kestrel's own.
            return answer.Content.Headers.ContentType?.MediaType == "application/json" ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} answered {answer.StatusCode}: {answer.Content.ReadAsStringAsync().Result}");
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    static bool IsThere(HttpClient http)
    {
        try
        {
            using var answer = http.GetAsync("").Result;
            return true;
        }
        catch (AggregateException)
        {
            return false; // Nobody listens yet.
        }
    }

    static double Median(IReadOnlyCollection<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
