using Transparency.Azure;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class Azurite_that_goes_away
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_seconds_without_storage_in_the_middle_of_an_extract_are_lived_through()
    {
        await using var azurite = await Azurite.StartAsync();
        var settings = OneAzurite.SettingsOf(azurite);
        var begun = new TaskCompletionSource();
        var batches = 0;
        var rims = new AzureRims(settings, TimeProvider.System, new Watched((request, _) =>
        {
            if (Watched.IsBatch(request) && Interlocked.Increment(ref batches) == 10) begun.SetResult();
            return Task.FromResult<HttpResponseMessage?>(null);
        }));
        var extract = Many.Extract(6000);
        var vintage = new Vintage(Many.People.Id, 1, Code.Of("partner"), "aa11");
        var appending = rims.Observations.AppendAsync(vintage, extract, Stop);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        await azurite.StopAsync();
        Assert.False(appending.IsCompleted);
        await Task.Delay(TimeSpan.FromSeconds(5), Stop);
        await azurite.ResumeAsync();
        await appending;
        Assert.Equal([vintage], await rims.Observations.VintagesAsync(Many.People.Id, Stop));
        Assert.Equal([.. extract.Observations], (await rims.Observations.ReadAsync(Many.People.Id, Stop)).Select(row => row.Observation).ToHashSet());
    }

    [Fact]
    public async Task Where_it_stays_away_nothing_is_seen_and_the_next_run_succeeds()
    {
        await using var azurite = await Azurite.StartAsync();
        var settings = OneAzurite.SettingsOf(azurite);
        var away = 0;
        // Without storage at all; the network says so at once, which is what a stopped service does.
        var rims = new AzureRims(settings, TimeProvider.System, new Watched((request, _) =>
            Watched.IsBatch(request) && Interlocked.Increment(ref away) > 3 ? throw new OperationCanceledException("The run was stopped.") : Task.FromResult<HttpResponseMessage?>(null)));
        var extract = Many.Extract(2000);
        var vintage = new Vintage(Many.People.Id, 1, Code.Of("partner"), "aa11");
        await Assert.ThrowsAnyAsync<Exception>(() => rims.Observations.AppendAsync(vintage, extract, Stop));
        await azurite.StopAsync();
        await azurite.ResumeAsync();
        var next = new AzureRims(settings, TimeProvider.System).Observations;
        Assert.Empty(await next.VintagesAsync(Many.People.Id, Stop));
        Assert.Empty(await next.ReadAsync(Many.People.Id, Stop));
        await next.AppendAsync(vintage, extract, Stop);
        Assert.Equal(2000, (await next.ReadAsync(Many.People.Id, Stop)).Count);
    }
}
