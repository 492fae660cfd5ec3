using System.Text.Json;

namespace Transparency.Tests.Rehearsing;

/// <summary>The whole way from made-up partners, good and bad, to a site that says it is a rehearsal.</summary>
public sealed class A_rehearsal : IAsyncLifetime
{
    readonly Machine machine = Machine.Small();
    Sandbox sandbox = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sandbox = await Sandbox.StartAsync();
        sandbox.LayOver(machine);
    }

    public ValueTask DisposeAsync()
    {
        sandbox.Dispose();
        machine.Dispose();
        return ValueTask.CompletedTask;
    }

    static string Outcomes(JsonElement pull) => string.Join(' ', pull.GetProperty("extracts").EnumerateArray()
        .Where(extract => extract.GetProperty("partner").GetString()!.StartsWith("rehearsal", StringComparison.Ordinal))
        .Select(extract => $"{extract.GetProperty("partner").GetString()!["rehearsal-".Length..]}:{extract.GetProperty("verdict").GetString()}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Takes_in_what_is_good_refuses_what_is_bad_and_says_on_every_page_what_it_is()
    {
        var ended = await machine.RunAsync("run", "--no-serve", "--json");
        Assert.Equal("busy:accepted drift:refused elsewhere:unreachable good:accepted login:refused personal:refused truncated:unreachable zeros:refused",
            Outcomes(JsonDocument.Parse(ended.Out).RootElement.GetProperty("pull")));
        var personal = JsonDocument.Parse(ended.Out).RootElement.GetProperty("pull").GetProperty("extracts").EnumerateArray().Single(extract => extract.GetProperty("partner").GetString() == "rehearsal-personal");
        Assert.Equal(["G001", "G002"], personal.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).Distinct().Order(StringComparer.Ordinal).Take(2));
        Assert.DoesNotContain("Madeup", ended.Said, StringComparison.Ordinal);
        var pages = Directory.GetFiles(machine["state/site"], "*.html", SearchOption.AllDirectories);
        Assert.All(pages, page => Assert.Contains("noindex", File.ReadAllText(page), StringComparison.Ordinal));
        var status = await File.ReadAllTextAsync(machine["state/site/data-status.json"], Stop);
        Assert.Contains("\"freshness\": \"refused\"", status, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", status, StringComparison.Ordinal);
        // What is rehearsed is protected: small counts are withheld, and the checker let the rest out.
        Assert.Contains(",,Q,C,", await File.ReadAllTextAsync(machine["state/site/data/rehearsal-inmates/v1.0.0/rehearsal-inmates.csv"], Stop), StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"may go out\"", await File.ReadAllTextAsync(machine["state/site/data/rehearsal-inmates/v1.0.0/disclosure.json"], Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_has_ended_is_no_partner()
    {
        foreach (var other in Directory.GetFiles(machine["rehearsal/partners"]).Where(file => !file.EndsWith("-good.json", StringComparison.Ordinal))) File.Delete(other);
        var good = machine["rehearsal/partners/rehearsal-good.json"];
        await File.WriteAllTextAsync(good, (await File.ReadAllTextAsync(good, Stop)).Replace(sandbox.Address, sandbox.Secure, StringComparison.Ordinal), Stop);
        var ended = await machine.RunAsync("pull", "--json");
        Assert.Equal("good:unreachable", Outcomes(JsonDocument.Parse(ended.Out).RootElement));
    }

    [Fact]
    public async Task What_is_made_up_and_what_is_real_never_share_a_state()
    {
        await machine.RunAsync("pull");
        machine.IsRehearsal = false;
        var real = await machine.RunAsync("release");
        Assert.Equal((2, true), (real.Code, real.Error.Contains("is the state of a rehearsal", StringComparison.Ordinal)));
        using var other = Machine.Small();
        await other.RunAsync("pull");
        sandbox.LayOver(other);
        var before = other.Left();
        var rehearsed = await other.RunAsync("pull");
        Assert.Equal((2, true), (rehearsed.Code, rehearsed.Error.Contains("made-up figures may not go into it", StringComparison.Ordinal)));
        Assert.Equal(before, other.Left());
    }
}
