using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Fakes;
using Transparency.Local.Folders;
using Transparency.Partners.Web;
using Transparency.Storage;

namespace Transparency.Tests.Running;

/// <summary>Partners that are asked over the web, each of which stands alone.</summary>
public sealed class Pulling_partners : IAsyncLifetime
{
    const string Good = "Periode;Soort;Aantal\r\n30/09/2026;Totaal;733\r\n";

    readonly Machine machine = Machine.WithAgency();
    PartnerServer server = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PartnerServer.StartAsync();
        machine.Rims = services => services.AddSingleton(new WebLimits { Total = TimeSpan.FromSeconds(2), Attempt = TimeSpan.FromMilliseconds(500), Retries = 1, FirstPause = TimeSpan.FromMilliseconds(10) });
        File.Delete(machine["catalogue/partners/published-figures.json"]);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        machine.Dispose();
    }

    /// <summary>A Dutch partner whose month is a day and whose total is a word.</summary>
    void Partner(string id, string where, Action<JsonObject>? change = null)
    {
        var partner = JsonNode.Parse($$$"""
            {
              "id": "{{{id}}}", "name": {"nl": "x", "fr": "x", "de": "x", "en": "x"}, "contact": "nobody", "publishedFigures": false, "rehearsal": true,
              "dataset": "agency-counts", "where": {{{where}}},
              "format": {"kind": "csv", "delimiter": "semicolon", "encoding": "windows-1252", "dates": {"pattern": "dd/MM/yyyy", "precision": "month"}},
              "mapping": {
                "columns": {"Periode": "TIME_PERIOD", "Soort": "KIND", "Aantal": "OBS_VALUE"},
                "codes": {"KIND": {"Totaal": "_T"}},
                "constants": {"FREQ": "M", "MEASURE": "COUNT", "QUALIFIER": "", "UNIT_MEASURE": "PS", "BASE": "", "OBS_STATUS": "A", "NOTE": ""}
              },
              "cadence": {"every": "month", "graceDays": 5}
            }
            """)!.AsObject();
        change?.Invoke(partner);
        File.WriteAllText(machine[$"catalogue/partners/{id}.json"], partner.ToJsonString());
    }

    void OnTheWeb(string id, Action<JsonObject>? change = null) => Partner(id, $$"""{"address": "{{server[id]}}", "private": true}""", change);

    async Task<(int Code, Dictionary<string, string> Ended)> PullAsync()
    {
        var ended = await machine.RunAsync("pull", "--json");
        Assert.Empty(ended.Error);
        return (ended.Code, JsonDocument.Parse(ended.Out).RootElement.GetProperty("extracts").EnumerateArray()
            .ToDictionary(extract => extract.GetProperty("file").GetString()!, extract => extract.GetProperty("verdict").GetString()!));
    }

    [Fact]
    public async Task Each_ends_as_accepted_refused_or_unreachable_and_a_later_run_finds_them_unchanged_or_late()
    {
        foreach (var id in (string[])["good", "drifting", "gone", "tagged"]) OnTheWeb(id);
        server.Answers("good", Good);
        server.Answers("drifting", Good.Replace("Aantal", "Getal"));
        server.Answers("tagged", context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            if (context.Request.Headers.IfNoneMatch != "\"1\"") return PartnerServer.WriteAsync(context, Encoding.ASCII.GetBytes(Good.Replace("733", "734")));
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        var (code, ended) = await PullAsync();
        Assert.Equal(1, code);
        Assert.Equal(new Dictionary<string, string> { ["good.csv"] = "accepted", ["drifting.csv"] = "refused", ["gone.csv"] = "unreachable", ["tagged.csv"] = "accepted" }, ended);

        // The day after: who sent something good is not asked; who did not, is.
        machine.Now = machine.Now.AddDays(1);
        Assert.Equal(["drifting.csv", "gone.csv"], (await PullAsync()).Ended.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (server.Asked("good"), server.Asked("tagged")));

        // A month later nothing new is there yet; after the days of grace that is late.
        machine.Now = machine.Now.AddDays(30);
        server.Answers("drifting", Good);
        (_, ended) = await PullAsync();
        Assert.Equal(("unchanged", "unchanged", "accepted"), (ended["good.csv"], ended["tagged.csv"], ended["drifting.csv"]));
        machine.Now = machine.Now.AddDays(6);
        (code, ended) = await PullAsync();
        Assert.Equal((1, "late", "late"), (code, ended["good.csv"], ended["tagged.csv"]));
        Assert.DoesNotContain("drifting.csv", ended.Keys);

        var memories = (await new LocalState(machine["state"]).Pulls.AllAsync(Stop)).ToDictionary(memory => memory.Partner.ToString());
        Assert.Equal((PullOutcome.Late, "", ""), (memories["good"].Outcome, memories["good"].Findings, memories["good"].ETag));
        Assert.Equal((PullOutcome.Late, "\"1\""), (memories["tagged"].Outcome, memories["tagged"].ETag));
        Assert.Equal((PullOutcome.Unreachable, "E041", null), (memories["gone"].Outcome, memories["gone"].Findings, memories["gone"].Good));
        Assert.Equal(machine.Now, memories["good"].Asked);
    }

    [Fact]
    public async Task A_refused_extract_leaves_the_accepted_one_in_its_place()
    {
        OnTheWeb("good");
        server.Answers("good", Good);
        await PullAsync();
        machine.Now = machine.Now.AddDays(40);
        server.Answers("good", Good + "31/10/2026;Z;7\r\n");
        var ended = await machine.RunAsync("pull");
        Assert.Contains("V020 good.csv line 3, 'Soort': is not in the code list.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("Extracts: 1 refused.", ended.Out, StringComparison.Ordinal);
        var state = new LocalState(machine["state"]);
        Assert.Single(await state.Observations.VintagesAsync(Statistics.Code.Of("agency-counts"), Stop));
        var memory = Assert.Single(await state.Pulls.AllAsync(Stop));
        Assert.Equal((PullOutcome.Refused, "V020", (await state.Observations.VintagesAsync(Statistics.Code.Of("agency-counts"), Stop))[0].ExtractHash), (memory.Outcome, memory.Findings, memory.ExtractHash));
    }

    [Fact]
    public async Task Counts_of_a_true_partner_are_kept()
    {
        machine.IsRehearsal = false;
        OnTheWeb("true-figures", partner => partner["rehearsal"] = false);
        server.Answers("true-figures", Good);
        Assert.Equal("accepted", (await PullAsync()).Ended["true-figures.csv"]);
        Assert.Single(await new LocalState(machine["state"]).Observations.VintagesAsync(Statistics.Code.Of("agency-counts"), Stop));
    }

    [Fact]
    public async Task Made_up_figures_are_not_asked_for_outside_a_rehearsal()
    {
        OnTheWeb("good");
        machine.IsRehearsal = false;
        Assert.Contains("No partner of the catalogue has laid an extract ready or is due.", (await machine.RunAsync("pull")).Out, StringComparison.Ordinal);
        Assert.Equal(0, server.Asked("good"));
    }

    [Fact]
    public async Task What_lies_in_the_inbox_is_taken_in_once()
    {
        Partner("boxed", """{"inbox": "boxed/"}""", partner => partner.Remove("cadence"));
        Assert.Empty((await PullAsync()).Ended);
        Directory.CreateDirectory(machine["state/inbox/boxed"]);
        await File.WriteAllTextAsync(machine["state/inbox/boxed/agency-counts.csv"], Good, Stop);
        Assert.Equal("accepted", (await PullAsync()).Ended["agency-counts.csv"]);
        Assert.Equal("unchanged", (await PullAsync()).Ended["agency-counts.csv"]);
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("Periode;Soort;Aantal\r\n30/09/2026;Totaal;7\r\n30/09/2026;A;9\r\n")]
    [InlineData("Periode;Soort;Aantal\r\n30-09-2026;Totaal;7,5\r\n30/09/2026;a;9;9\r\n")]
    [InlineData("Periode,Soort,Aantal\r\n30/09/2026,Totaal,7\r\n")]
    [InlineData("Periode;Soort\r\n30/09/2026;Totaal\r\n")]
    [InlineData("Periode;Soort;Aantal;Naam\r\n30/09/2026;Totaal;7;x\r\n")]
    [InlineData("Periode;Soort;Aantal\r\n30/09/2026;\"Totaal;7\r\n")]
    [InlineData("Periode;Soort;Aantal\r\n30/09/2026;Totaal;7\r\n30/09/2026;vraag@example.org;9\r\n")]
    [InlineData("Periode;Soort;Aantal;Voornaam\r\n30/09/2026;Totaal;7;Madeup\r\n")]
    [InlineData("")]
    public async Task Check_says_at_home_what_the_server_says(string file)
    {
        OnTheWeb("agency-counts", partner => partner.Remove("cadence"));
        server.Answers("agency-counts", file);
        await SameAsync(machine["agency-counts.csv"], file);
    }

    async Task SameAsync(string path, string file)
    {
        await File.WriteAllTextAsync(path, file, new UTF8Encoding(false), Stop);
        var home = JsonNode.Parse((await machine.RunAsync("check", path, "--partner", "agency-counts", "--json")).Out)!["files"]![0]!;
        var there = JsonNode.Parse((await machine.RunAsync("pull", "--json")).Out)!["extracts"]![0]!;
        foreach (var member in (string[])["file", "dataset", "verdict", "found", "findings"]) Assert.Equal(home[member]!.ToJsonString(), there[member]!.ToJsonString());
    }

    [Theory]
    [InlineData("{\"data\":[{\"Periode\":\"30/09/2026\",\"Soort\":\"Totaal\",\"Aantal\":7}]}")]
    [InlineData("{\"data\":[{\"Periode\":\"30/09/2026\",\"Soort\":\"Totaal\",\"Aantal\":7.5},\n{\"Periode\":\"30/09/2026\",\"Soort\":\"B\"}]}")]
    [InlineData("{\"data\":[{\"Periode\":\"30/09/2026\",\"Soort\":\"Totaal\",\"Aantal\":7}]")]
    public async Task Check_says_of_json_what_the_server_says(string file)
    {
        OnTheWeb("agency-counts", partner =>
        {
            partner.Remove("cadence");
            partner["format"] = JsonNode.Parse("""{"kind": "json", "records": "/data", "dates": {"pattern": "dd/MM/yyyy", "precision": "month"}}""");
        });
        server.Answers("agency-counts", file, "application/json");
        await SameAsync(machine["agency-counts.json"], file);
    }
}
