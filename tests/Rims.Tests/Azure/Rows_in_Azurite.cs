using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Transparency.Azure;
using Transparency.Azure.Tables;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed partial class Rows_in_Azurite(OneAzurite azurite)
{
    static readonly Code People = Many.People.Id;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Vintage First(string hash = "aa11") => new(People, 1, Code.Of("partner"), hash);

    static HashSet<Observation> Stored(IEnumerable<StoredObservation> rows) => [.. rows.Select(row => row.Observation)];

    [Fact]
    public async Task Each_batch_is_of_one_partition_and_at_most_a_hundred_rows()
    {
        ConcurrentBag<(int Rows, int Partitions)> batches = [];
        var rims = azurite.Rims(new Watched(async (request, stop) =>
        {
            if (!Watched.IsBatch(request)) return null;
            var keys = RowWritten().Matches(await request.Content!.ReadAsStringAsync(stop)).Select(match => match.Groups[1].Value).ToList();
            batches.Add((keys.Count, keys.Distinct().Count()));
            return null;
        }));
        var extract = Many.Extract(750 + 250);
        await rims.Observations.AppendAsync(First(), extract, Stop);
        Assert.Equal([50, 50, .. Enumerable.Repeat(100, 9)], batches.Select(batch => batch.Rows).Order());
        Assert.All(batches, batch => Assert.Equal(1, batch.Partitions));
        Assert.Equal([.. extract.Observations], Stored(await rims.Observations.ReadAsync(People, Stop)));
    }

    [Fact]
    public async Task Eight_batches_are_on_their_way_at_once_and_no_more()
    {
        var (now, most) = (0, 0);
        var rims = azurite.Rims(new Watched(async (request, stop) =>
        {
            if (!Watched.IsBatch(request)) return null;
            var writing = Interlocked.Increment(ref now);
            InterlockedMax(ref most, writing);
            await Task.Delay(100, stop);
            Interlocked.Decrement(ref now);
            return null;
        }));
        await rims.Observations.AppendAsync(First(), Many.Extract(3000), Stop);
        Assert.Equal(8, most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Small_pages_and_empty_ones_lose_nothing(int rowsAPage)
    {
        HashSet<string> asked = [];
        var empty = 0;
        var settings = azurite.Settings();
        var extract = Many.Extract(rowsAPage == 1 ? 30 : 800);
        await new AzureRims(settings, TimeProvider.System).Observations.AppendAsync(First(), extract, Stop);
        var rims = new AzureRims(settings, TimeProvider.System, new Watched((request, _) =>
        {
            if (!request.RequestUri!.AbsolutePath.Contains("observations", StringComparison.Ordinal)) return Task.FromResult<HttpResponseMessage?>(null);
            var query = Uri.UnescapeDataString(request.RequestUri.Query);
            if (query.Contains("NextPartitionKey=begin", StringComparison.Ordinal))
                request.RequestUri = new Uri(Regex.Replace(request.RequestUri.ToString(), "&?Next(Partition|Row)Key=begin", ""));
            else if (asked.Add(query))
            {
                // The service may answer any question with nothing but where to go on.
                empty++;
                return Task.FromResult<HttpResponseMessage?>(Empty(Continuation(query, "Partition"), Continuation(query, "Row")));
            }
            return Task.FromResult<HttpResponseMessage?>(null);
        }));
        var stored = await new TableObservationTable(rims.Tables, rowsAPage).ReadAsync(People, Stop);
        Assert.Equal(extract.Observations.Count, stored.Count);
        Assert.Equal([.. extract.Observations], Stored(stored));
        Assert.True(empty >= extract.Observations.Count / rowsAPage, $"{empty} empty pages");
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_service_that_asks_for_patience_gets_it(HttpStatusCode busy)
    {
        var refusals = 3;
        ConcurrentQueue<long> asked = [];
        var rims = azurite.Rims(new Watched((request, _) =>
        {
            if (!Watched.IsBatch(request)) return Task.FromResult<HttpResponseMessage?>(null);
            asked.Enqueue(Stopwatch.GetTimestamp());
            if (Interlocked.Decrement(ref refusals) < 0) return Task.FromResult<HttpResponseMessage?>(null);
            var answer = new HttpResponseMessage(busy) { RequestMessage = request, Content = new StringContent("") };
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(1));
            return Task.FromResult<HttpResponseMessage?>(answer);
        }));
        var extract = Many.Extract(40);
        await rims.Observations.AppendAsync(First(), extract, Stop);
        Assert.Equal(4, asked.Count);
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(Stopwatch.GetElapsedTime(pair.First, pair.Second).TotalSeconds > 0.95));
        Assert.Equal([.. extract.Observations], Stored(await rims.Observations.ReadAsync(People, Stop)));
    }

    static HttpResponseMessage Empty(string nextPartition, string nextRow)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"value\":[]}", System.Text.Encoding.UTF8, "application/json") };
        answer.Headers.Add("x-ms-continuation-NextPartitionKey", nextPartition);
        answer.Headers.Add("x-ms-continuation-NextRowKey", nextRow);
        return answer;
    }

    /// <summary>Where this question goes on; the first one goes on at the beginning.</summary>
    static string Continuation(string query, string key) =>
        Regex.Match(query, $"Next{key}Key=([^&]*)") is { Success: true } at ? at.Groups[1].Value : "begin";

    static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }

    [GeneratedRegex(@"^P[UOA][A-Z]+ \S*\(PartitionKey='([^']*)'", RegexOptions.Multiline)]
    private static partial Regex RowWritten();
}
