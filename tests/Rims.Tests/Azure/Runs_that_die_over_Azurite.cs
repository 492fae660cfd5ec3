using Azure.Data.Tables;
using Transparency.Azure;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class Runs_that_die_over_Azurite(OneAzurite azurite)
{
    static readonly Code People = Many.People.Id;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Vintage First(string hash = "aa11") => new(People, 1, Code.Of("partner"), hash);

    static HashSet<Observation> Stored(IEnumerable<StoredObservation> rows) => [.. rows.Select(row => row.Observation)];

    [Fact]
    public async Task A_write_that_was_killed_half_way_is_not_seen_and_the_next_finishes_it()
    {
        var settings = azurite.Settings();
        var extract = Many.Extract(2000);
        await DieAfterAsync(settings, batches: 5, First(), extract);
        var rims = new AzureRims(settings, TimeProvider.System);
        Assert.Empty(await rims.Observations.VintagesAsync(People, Stop));
        Assert.Empty(await rims.Observations.ReadAsync(People, Stop));
        await rims.Observations.AppendAsync(First(), extract, Stop);
        Assert.Equal([.. extract.Observations], Stored(await rims.Observations.ReadAsync(People, Stop)));
    }

    [Fact]
    public async Task What_a_dead_run_left_of_another_extract_does_not_count()
    {
        var settings = azurite.Settings();
        await DieAfterAsync(settings, batches: 5, First("dead"), Many.Extract(2000));
        var rims = new AzureRims(settings, TimeProvider.System);
        var extract = Many.Extract(60);
        await rims.Observations.AppendAsync(First("bb22"), extract, Stop);
        Assert.Equal(60, (await rims.Observations.ReadAsync(People, Stop)).Count);
    }

    [Fact]
    public async Task Of_two_extracts_under_one_number_at_once_one_stands_whole()
    {
        var settings = azurite.Settings();
        (string Hash, AcceptedExtract Extract)[] both = [("aa", Many.Extract(300)), ("bb", Many.Extract(310))];
        var ended = await Task.WhenAll(both.Select(one => Task.Run(async () =>
        {
            try
            {
                await new AzureRims(settings, TimeProvider.System).Observations.AppendAsync(First(one.Hash), one.Extract, Stop);
                return one;
            }
            catch (InvalidOperationException)
            {
                return (Hash: "", one.Extract);
            }
        }, Stop)));
        var won = Assert.Single(ended, one => one.Hash != "");
        var observations = new AzureRims(settings, TimeProvider.System).Observations;
        Assert.Equal([First(won.Hash)], await observations.VintagesAsync(People, Stop));
        Assert.Equal([.. won.Extract.Observations], Stored(await observations.ReadAsync(People, Stop)));
    }

    /// <summary>A run whose process ends after so many batches.</summary>
    static async Task DieAfterAsync(AzureSettings settings, int batches, Vintage vintage, AcceptedExtract extract)
    {
        using var death = new CancellationTokenSource();
        var left = batches;
        var stored = new AzureRims(settings, TimeProvider.System).Tables.GetTableClient("observations").QueryAsync<TableEntity>(cancellationToken: Stop);
        var rims = new AzureRims(settings, TimeProvider.System, new Watched(async (request, _) =>
        {
            if (!Watched.IsBatch(request) || Interlocked.Decrement(ref left) >= 0) return null;
            // Batches go side by side: it dies when one of them has arrived.
            while (!await stored.AnyAsync(Stop)) await Task.Delay(10, Stop);
            await death.CancelAsync();
            return null;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rims.Observations.AppendAsync(vintage, extract, death.Token));
    }
}
