using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Fakes;
using Transparency.Fakes.People;
using Transparency.Local.Folders;
using Transparency.Partners.Web;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Running;

/// <summary>What looks like records about people is refused at every way in, and nothing of it stays.</summary>
public sealed class Personal_data : IAsyncLifetime
{
    const string Header = "TIME_PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE", Good = Header + "\r\n2026-09,M,_T,COUNT,733,,PS,,A,\r\n";

    static readonly string Number = $"{new MadeUp(new Random(5)).NationalNumber():00000000000}";

    static readonly string Poisoned = Good + $"2026-10,M,_T,COUNT,734,,PS,,A,zie {Number}\r\n";

    readonly Machine machine = Machine.WithAgency();
    PartnerServer server = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PartnerServer.StartAsync();
        machine.Rims = services => services.AddSingleton(new WebLimits { Total = TimeSpan.FromSeconds(5), Retries = 1, FirstPause = TimeSpan.FromMilliseconds(10) });
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        machine.Dispose();
    }

    void Agency(JsonNode where)
    {
        var file = machine["catalogue/partners/agency.json"];
        var partner = JsonNode.Parse(File.ReadAllText(file))!;
        (partner["where"], partner["dataset"]) = (where, "agency-counts");
        File.WriteAllText(file, partner.ToJsonString());
    }

    async Task LayAsync(string way, string text)
    {
        switch (way)
        {
            case "web":
                Agency(new JsonObject { ["address"] = $"{server["agency"]}", ["private"] = true });
                server.Answers("agency", text);
                break;
            case "inbox":
                Agency(new JsonObject { ["inbox"] = "agency/" });
                await PutAsync(machine["state/inbox/agency/agency-counts.csv"], text);
                break;
            default:
                await PutAsync(machine["catalogue/inbox/agency-counts.csv"], text);
                break;
        }
    }

    async Task PutAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), Stop);
        // A rehearsal's state says so before anything lies in it.
        if (path.StartsWith(machine["state"], StringComparison.Ordinal)) RehearsalMark.Put(machine["state"]);
    }

    async Task<PullMemory> MemoryAsync() => (await new LocalState(machine["state"]).Pulls.AllAsync(Stop)).Single(memory => memory.Partner == Code.Of("agency"));

    /// <summary>All that the program keeps or shows, as text in which nothing of the extract may stand: neither a word of it nor a hash that could be guessed.</summary>
    void NothingStays(params string[] said)
    {
        var bytes = Encoding.UTF8.GetBytes(Poisoned);
        foreach (var kept in Directory.EnumerateFiles(machine["state"], "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.GetTempPath(), "transparency-body-*")).Select(file => file + Read(file)).Concat(said))
            foreach (var secret in (string[])[Number, Convert.ToHexStringLower(SHA256.HashData(bytes)), Convert.ToBase64String(SHA256.HashData(bytes))])
                Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Others' files may be gone meanwhile.</summary>
    static string Read(string file)
    {
        try
        {
            return Encoding.Latin1.GetString(File.ReadAllBytes(file));
        }
        catch (IOException)
        {
            return "";
        }
    }

    [Theory]
    [InlineData("web")]
    [InlineData("inbox")]
    [InlineData("folder")]
    public async Task Is_refused_by_whatever_way_it_comes_and_leaves_what_stands(string way)
    {
        await LayAsync(way, Good);
        Assert.Contains("accepted as vintage 1.", (await machine.RunAsync("run", "--no-serve")).Said, StringComparison.Ordinal);
        var standing = (await MemoryAsync()).ExtractHash;

        machine.Now = machine.Now.AddDays(40);
        await LayAsync(way, Poisoned);
        var ended = await machine.RunAsync("run", "--no-serve");
        Assert.Contains("line 3, 'NOTE': holds what is a valid number of the national register.", ended.Out, StringComparison.Ordinal);
        NothingStays(ended.Said);
        var memory = await MemoryAsync();
        Assert.Equal((PullOutcome.Refused, "G011", standing), (memory.Outcome, memory.Findings, memory.ExtractHash));
        var key = Convert.FromBase64String(await File.ReadAllTextAsync(machine["state/private.key"], Stop));
        var bytes = Encoding.UTF8.GetBytes(Poisoned);
        Assert.Equal(new Refusal(machine.Now, bytes.Length, Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes)), "G011"), memory.Refusal);
        Assert.Single(await new LocalState(machine["state"]).Observations.VintagesAsync(Code.Of("agency-counts"), Stop));
        Assert.Contains("\"freshness\": \"refused\"", await File.ReadAllTextAsync(machine["state/site/data-status.json"], Stop), StringComparison.Ordinal);
        if (way == "inbox") Assert.False(File.Exists(machine["state/inbox/agency/agency-counts.csv"]));

        machine.Now = machine.Now.AddDays(1);
        await LayAsync(way, Good.Replace("733", "734", StringComparison.Ordinal));
        Assert.Contains("accepted as vintage 2.", (await machine.RunAsync("pull")).Out, StringComparison.Ordinal);
        // That it was refused, and what would let it be known again, is still there.
        Assert.Equal((PullOutcome.Accepted, memory.Refusal), ((await MemoryAsync()).Outcome, (await MemoryAsync()).Refusal));
    }

    [Fact]
    public async Task Another_refused_extract_is_known_again_by_its_key_alone()
    {
        await LayAsync("folder", Header + "\r\n2026-09,M,C,COUNT,1,,PS,,A,\r\n");
        await machine.RunAsync("pull");
        var first = (await MemoryAsync()).Refusal!;
        await machine.RunAsync("pull");
        Assert.Equal((first.Mac, "V020"), ((await MemoryAsync()).Refusal!.Mac, first.Findings));
        File.Delete(machine["state/private.key"]);
        await machine.RunAsync("pull");
        Assert.NotEqual(first.Mac, (await MemoryAsync()).Refusal!.Mac);
    }

    [Fact]
    public async Task The_key_lies_where_the_settings_say()
    {
        const string Secret = "a secret of this test, longer than thirty-two signs";
        machine.Rims = services => services.AddSingleton<ISecrets>(new OneSecret(Secret)).Configure<Transparency.Hosting.Settings>(settings => settings.PrivateKey = "keyvault:private-key");
        await LayAsync("folder", Poisoned);
        await machine.RunAsync("pull");
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(Poisoned))), (await MemoryAsync()).Refusal!.Mac);
        Assert.False(File.Exists(machine["state/private.key"]));

        machine.Rims = services => services.Configure<Transparency.Hosting.Settings>(settings => settings.PrivateKey = "keyvault:private-key");
        await machine.RunAsync("pull");
        Assert.Equal("", (await MemoryAsync()).Refusal!.Mac);
        machine.Rims = services => services.Configure<Transparency.Hosting.Settings>(settings => settings.PrivateKey = Secret);
        Assert.Contains("names no private key", (await machine.RunAsync("pull")).Error, StringComparison.Ordinal);
    }

    sealed class OneSecret(string secret) : ISecrets
    {
        public Task<string?> FindAsync(Definitions.SecretReference reference, CancellationToken stop) =>
            Task.FromResult(reference.ToString() == "keyvault:private-key" ? secret : null);
    }
}
