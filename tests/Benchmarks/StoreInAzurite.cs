using System.Diagnostics;
using Azure.Data.Tables;
using Transparency.Azure;
using Transparency.Azure.Tables;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Benchmarks;

/// <summary>
/// Observations stored in a second, from accepted extract to accepted vintage, against the rate at which the same Azurite takes the
/// same rows in ready-made batches and nothing else. The two take turns in going first, each in an empty account, since Azurite slows
/// as it fills; the best of each counts, since whatever else the machine does only makes either slower.
/// </summary>
static class StoreInAzurite
{
    const int Rows = 6_000, Turns = 10;

    public static async Task RunAsync(Table table)
    {
        await using var azurite = await Azurite.StartAsync();
        var extract = Many.Extract(Rows);
        var (ours, bare) = (0.0, 0.0);
        for (var turn = 0; turn <= Turns; turn++)
        {
            var one = turn % 2 == 0 ? await OursAsync(Rims(azurite), extract) : 0;
            var other = await BareAsync(Rims(azurite), extract);
            if (turn % 2 != 0) one = await OursAsync(Rims(azurite), extract);
            if (turn > 0) (ours, bare) = (Math.Max(ours, one), Math.Max(bare, other)); // The first is start-up.
        }
        table.AddAtLeast($"storing in Azurite ÷ bare batches ({ours:0} a second)", ours / bare, 0.8, "×");
    }

    static Vintage Vintage { get; } = new(Many.People.Id, 1, Code.Of("partner"), new string('a', 64));

    static async Task<double> OursAsync(AzureRims rims, AcceptedExtract extract)
    {
        var clock = Stopwatch.StartNew();
        await rims.Observations.AppendAsync(Vintage, extract, default);
        return Rows / clock.Elapsed.TotalSeconds;
    }

    static async Task<double> BareAsync(AzureRims rims, AcceptedExtract extract)
    {
        var table = rims.Tables.GetTableClient("bare");
        await table.CreateAsync();
        List<IReadOnlyList<TableTransactionAction>> batches = [.. Batches.Of(extract.Observations.Select(observation => ObservationEntity.Of(Vintage, observation)))];
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (batch, stop) => await table.SubmitTransactionAsync(batch, stop));
        return Rows / clock.Elapsed.TotalSeconds;
    }

    static AzureRims Rims(Azurite azurite) => AzureSettings.TryRead(null, null, null, null, azurite.Account(), out var settings, out var whyNot)
        ? new(settings, TimeProvider.System) : throw new InvalidOperationException(whyNot);
}
