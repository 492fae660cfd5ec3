using System.Net;
using System.Text.Json;

namespace Transparency.Tests.Hosting;

/// <summary>The handler as the Functions host meets it.</summary>
public sealed class Under_the_Functions_host : IDisposable
{
    readonly Machine machine = Machine.Small().OfThePast();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    /// <summary>One more release is due.</summary>
    void AnnounceAnother() => machine.Edit("calendar.json", text => text.Replace("2027-02-22", "2025-02-22", StringComparison.Ordinal));

    static void Well(Answered answered) => Assert.Null(answered.Fault);

    static JsonElement Single(FunctionsHost host, string happened) => host.Log.Single(line => line.GetProperty("event").GetString() == happened);

    [Fact]
    public async Task All_three_functions_do_their_work_and_say_so()
    {
        await using var host = await FunctionsHost.StartAsync(machine);
        var pulled = await host.CallAsync("PullExtracts");
        Well(pulled);
        Assert.Contains("celex-inmates.csv is kept as vintage 1.", pulled.Logs);
        var published = await host.CallAsync("PublishRelease");
        Well(published);
        Assert.Contains("The site shows release 2024-11-22 and was read back.", published.Logs);
        Assert.Equal(["The public site is whole."], (await host.CallAsync("WatchPublication")).Logs);
        Assert.True(File.Exists(machine["state/site/nl/index.html"]));
        Assert.Equal(0, await host.TerminateAsync());
        Assert.DoesNotContain(host.Log, line => line.GetProperty("level").GetString() == "Error");
    }

    [Fact]
    public async Task Called_again_or_two_at_once_they_end_as_one()
    {
        await using var host = await FunctionsHost.StartAsync(machine);
        foreach (var function in (string[])["PullExtracts", "PublishRelease"])
            Assert.All(await Task.WhenAll(host.CallAsync(function), host.CallAsync(function)), Well);
        Well(await host.CallAsync("PublishRelease"));
        using var alone = Machine.Small().OfThePast();
        await alone.RunAsync("run", "--no-serve");
        Assert.Equal(alone.Left(), machine.Left());
    }

    [Fact]
    public async Task A_call_that_comes_hours_late_does_the_same()
    {
        await using var host = await FunctionsHost.StartAsync(machine);
        var answered = await host.CallAsync("PullExtracts", late: TimeSpan.FromHours(7));
        Well(answered);
        Assert.Contains("PullExtracts is called late.", answered.Logs);
        Assert.Contains("celex-inmates.csv is kept as vintage 1.", answered.Logs);
    }

    [Fact]
    public async Task The_probe_is_answered_whatever_else_is_wrong_and_a_failure_is_told_and_logged()
    {
        Directory.Delete(machine["catalogue"], recursive: true);
        await using var host = await FunctionsHost.StartAsync(machine);
        foreach (var function in (string[])["PullExtracts", "PublishRelease"])
        {
            var answered = await host.CallAsync(function);
            Assert.StartsWith("500: {\"error\":\"There is no catalogue in ", answered.Fault, StringComparison.Ordinal);
            Assert.Contains("There is no catalogue in ", host.Log.Last(line => line.GetProperty("event").GetString() == "FunctionFailed" && line.GetProperty("Function").GetString() == function).GetProperty("Reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_fails_the_function()
    {
        await File.WriteAllTextAsync(machine["state"], "a file where a folder should be", Stop);
        await using var host = await FunctionsHost.StartAsync(machine);
        Assert.StartsWith("500: ", (await host.CallAsync("PullExtracts")).Fault, StringComparison.Ordinal);
        await host.TerminateAsync();
        Assert.Equal("00000000-0000-0000-0000-000000000001", Single(host, "FunctionFailed").GetProperty("Invocation").GetString());
    }

    [Fact]
    public async Task A_damaged_shelf_fails_publishing_and_a_damaged_site_is_found_by_watching()
    {
        await machine.RunAsync("run", "--no-serve");
        AnnounceAnother();
        foreach (var place in (string[])["state/releases", "state/site"])
            await File.AppendAllTextAsync(Directory.GetFiles(machine[place], "celex-inmates.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last(), "one line more\r\n", Stop);
        await using var host = await FunctionsHost.StartAsync(machine);
        Assert.StartsWith("500: ", (await host.CallAsync("PublishRelease")).Fault, StringComparison.Ordinal);
        Assert.StartsWith("500: {\"error\":\"The public site was read as a stranger reads it and found wanting", (await host.CallAsync("WatchPublication")).Fault, StringComparison.Ordinal);
        await host.TerminateAsync();
        Assert.Contains("on the shelf of releases", host.Log.First(line => line.GetProperty("event").GetString() == "FunctionFailed").GetProperty("Reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(host.Log, line => line.GetProperty("event").GetString() == "WatchFailed" && line.GetProperty("File").GetString()!.EndsWith("celex-inmates.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_announced_release_that_does_not_come_is_told_once()
    {
        AnnounceAnother();
        machine.Now = new(2025, 1, 10, 12, 0, 0, TimeSpan.Zero);
        await machine.RunAsync("run", "--no-serve");
        await using var host = await FunctionsHost.StartAsync(machine);
        for (var minute = 0; minute < 3; minute++) Well(await host.CallAsync("PublishRelease"));
        await host.TerminateAsync();
        Assert.Equal("2025-02-22", Single(host, "ReleaseMissing").GetProperty("Release").GetString());
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_a_failure_with_a_reason()
    {
        await using var host = await FunctionsHost.StartAsync(machine);
        foreach (var (path, method) in new[] { ("Nothing", HttpMethod.Post), ("pullextracts", HttpMethod.Post), ("PullExtracts/more", HttpMethod.Post), ("PullExtracts", HttpMethod.Get), ("", HttpMethod.Post) })
        {
            using var answer = await host.SendAsync(path, "{}", method);
            Assert.Equal((HttpStatusCode.NotFound, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("There is no function for ", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_body_whatever_it_holds_ends_the_handler()
    {
        await machine.RunAsync("run", "--no-serve");
        await using var host = await FunctionsHost.StartAsync(machine);
        string[] bodies =
        [
            "", "null", "[]", "{", "7", "\"text\"", "{\"Data\":null}", "{\"Data\":{}}", "{\"Data\":{\"timer\":7}}", "{\"Data\":{\"timer\":\"{}\"}}", "\0\u0001\uFFFD",
            "{\"Data\":{\"timer\":{\"IsPastDue\":\"yes\"", new string('[', 5000), "{\"Data\":\"" + new string('x', (1 << 20) + 1) + "\"}",
        ];
        foreach (var body in bodies)
        {
            using var answer = await host.SendAsync("WatchPublication", body);
            Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, body[..Math.Min(body.Length, 40)]);
            Assert.StartsWith("The invocation cannot be read: ", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        }
        using var odd = await host.SendAsync("WatchPublication", "{\"Data\":{\"timer\":{\"IsPastDue\":\"yes\",\"ScheduleStatus\":{\"Last\":\"never\",\"Next\":{}}}}}");
        Well(await Answered.JudgeAsync(odd, Stop));
        Well(await host.CallAsync("WatchPublication"));
        await host.TerminateAsync();
        Assert.Equal(bodies.Length, host.Log.Count(line => line.GetProperty("event").GetString() == "FunctionFailed"));
    }

    [Fact]
    public async Task Told_to_end_it_ends_well_and_leaves_the_rest_to_the_next()
    {
        await using (var host = await FunctionsHost.StartAsync(machine))
        {
            var call = host.CallAsync("PullExtracts");
            while (!Directory.Exists(machine["state/extracts"])) await Task.Delay(1, Stop);
            var code = await host.TerminateAsync();
            await call;
            Assert.Equal(0, code);
            Assert.Contains(host.Log, line => line.GetProperty("event").GetString() == "HandlerEnds");
        }
        await using var next = await FunctionsHost.StartAsync(machine);
        foreach (var function in (string[])["PullExtracts", "PublishRelease", "WatchPublication"]) Well(await next.CallAsync(function));
    }

    [Theory]
    [InlineData(null, "FUNCTIONS_CUSTOMHANDLER_PORT is not set; ")]
    [InlineData("eighty", "FUNCTIONS_CUSTOMHANDLER_PORT is 'eighty', which is no port from 1 to 65535; ")]
    [InlineData("0", "FUNCTIONS_CUSTOMHANDLER_PORT is '0', which is no port from 1 to 65535; ")]
    public async Task Without_a_port_it_cannot_run_and_says_why(string? port, string sentence)
    {
        using var process = FunctionsHost.Start(AppContext.BaseDirectory, port is null ? [] : [new("FUNCTIONS_CUSTOMHANDLER_PORT", port)]);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        Assert.Equal((2, ""), (process.ExitCode, said[0]));
        Assert.StartsWith(sentence, said[1], StringComparison.Ordinal);
        Assert.Single(said[1].TrimEnd().Split('\n'));
    }
}
