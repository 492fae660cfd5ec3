using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Serving;
using Transparency.Validation;

namespace Transparency.Tests.Publishing;

/// <summary>The public site read over the network, from the one pointer on.</summary>
public sealed class What_a_stranger_finds : IAsyncLifetime
{
    readonly Machine machine = Machine.Small().OfThePast();
    SiteServer server = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, (await machine.RunAsync("run", "--no-serve")).Code);
        server = (await SiteServer.StartAsync(machine["state/site"], 0, Stop))!;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        machine.Dispose();
    }

    async Task<ImmutableArray<Finding>> LookAsync(string? at = null)
    {
        if (at is not null) machine.Now = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        await using var services = machine.Services();
        services.GetRequiredService<Settings>().WatchAddress = server.Address;
        return await services.GetRequiredService<Watch>().LookAsync(Stop);
    }

    string[] Files(string folder, string name) => Directory.GetFiles(machine[$"state/site/{folder}"], name, SearchOption.AllDirectories);

    [Fact]
    public async Task A_whole_site_has_no_fault_and_all_that_it_names_was_read()
    {
        Assert.Empty(await LookAsync());
        var read = await new Stranger(new HttpClient()).ReadAsync(new Uri(server.Address), Stop);
        var site = Directory.GetFiles(machine["state/site/data"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(machine["state/site"], file));
        Assert.Equal(site.Order(StringComparer.Ordinal), read.Select(file => file.Path).Where(path => path.StartsWith("data/", StringComparison.Ordinal)));
        Assert.Empty(new[] { "nl/index.html", "fr/index.html", "de/index.html", "en/index.html", "releases.json" }.Except(read.Select(file => file.Path)));
    }

    [Theory]
    [InlineData("data", "celex-inmates.xlsx")]
    [InlineData("data/all", "observations.csv")]
    [InlineData("", "releases.json")]
    public async Task A_file_with_other_bytes_is_found(string folder, string name)
    {
        await File.AppendAllTextAsync(Files(folder, name)[0], " ", Stop);
        var found = await LookAsync();
        if (name != "releases.json") Assert.Contains(found, finding => finding.Rule == "P001" && finding.Place.File.EndsWith(name, StringComparison.Ordinal));
        else Assert.Empty(found);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_found()
    {
        foreach (var file in Files("data", "revisions.csv").Append(machine["state/site/releases.json"])) File.Delete(file);
        Assert.Contains(await LookAsync(), finding => finding.Place.File == "releases.json" && finding.Sentence == "is missing.");
    }

    [Fact]
    public async Task A_release_that_did_not_come_is_missed_two_minutes_after_its_instant()
    {
        machine.Edit("calendar.json", text => text.Replace("2027-02-22T10:00:00+01:00", "2026-11-27T10:00:00+01:00", StringComparison.Ordinal));
        Assert.Empty(await LookAsync("2026-11-27T09:01:59Z"));
        Assert.Equal("P002", Assert.Single(await LookAsync("2026-11-27T09:02:01Z")).Rule);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_a_fault_and_no_crash()
    {
        await server.DisposeAsync();
        Assert.Equal("P003", Assert.Single(await LookAsync()).Rule);
        server = (await SiteServer.StartAsync(machine["state/site"], 0, Stop))!;
    }
}
