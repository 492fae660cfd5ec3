using Transparency.Azure;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class Azurite_that_goes_away
{
    static readonly Code People = Many.People.Id;

    static readonly Vintage Vintage = new(People, 1, Code.Of("partner"), "aa11");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_seconds_without_storage_in_the_middle_of_an_extract_are_lived_through()
    {
        await using var azurite = await Azurite.StartAsync();
        var settings = OneAzurite.SettingsOf(azurite);
        var extract = Many.Extract(6000);
        var appending = await BegunAsync(settings, extract);
        await azurite.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(5), Stop);
        await azurite.ResumeAsync();
        await appending;
        var observations = new AzureRims(settings, TimeProvider.System).Observations;
        Assert.Equal([Vintage], await observations.VintagesAsync(People, Stop));
        Assert.Equal([.. extract.Observations], (await observations.ReadAsync(People, Stop)).Select(row => row.Observation).ToHashSet());
    }

    /// <summary>Long, since it is waited for half a minute before a run gives up.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task Where_it_stays_away_the_run_fails_nothing_is_seen_and_the_next_run_succeeds()
    {
        await using var azurite = await Azurite.StartAsync();
        var settings = OneAzurite.SettingsOf(azurite);
        var extract = Many.Extract(6000);
        var appending = await BegunAsync(settings, extract);
        await azurite.StopAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => appending);
        await azurite.ResumeAsync();
        var next = new AzureRims(settings, TimeProvider.System).Observations;
        Assert.Empty(await next.VintagesAsync(People, Stop));
        Assert.Empty(await next.ReadAsync(People, Stop));
        await next.AppendAsync(Vintage, extract, Stop);
        Assert.Equal([.. extract.Observations], (await next.ReadAsync(People, Stop)).Select(row => row.Observation).ToHashSet());
    }

    /// <returns>The writing of an extract, ten batches of which are on their way or written.</returns>
    static async Task<Task> BegunAsync(AzureSettings settings, AcceptedExtract extract)
    {
        var begun = new TaskCompletionSource();
        var batches = 0;
        var rims = new AzureRims(settings, TimeProvider.System, new Watched((request, _) =>
        {
            if (Watched.IsBatch(request) && Interlocked.Increment(ref batches) == 10) begun.SetResult();
            return Task.FromResult<HttpResponseMessage?>(null);
        }));
        var appending = rims.Observations.AppendAsync(Vintage, extract, Stop);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.False(appending.IsCompleted);
        return appending;
    }
}
