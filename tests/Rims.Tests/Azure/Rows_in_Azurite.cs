using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Transparency.Azure;
using Transparency.Azure.Tables;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

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

    [Fact]
    public async Task A_row_that_has_gone_is_noticed()
    {
        var rims = azurite.Rims();
        await rims.Observations.AppendAsync(First(), Many.Extract(10), Stop);
        var table = rims.Tables.GetTableClient("observations");
        var row = await table.QueryAsync<TableEntity>(cancellationToken: Stop).FirstAsync(Stop);
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Stop);
        var damaged = await Assert.ThrowsAsync<InvalidDataException>(() => rims.Observations.ReadAsync(People, Stop));
        Assert.Contains("9 rows where 10 were accepted", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_number_stays_a_number_and_an_instant_an_instant()
    {
        var rims = azurite.Rims();
        await rims.Observations.AppendAsync(First(), Checked("TIME_PERIOD MEASURE OBS_VALUE BASE\n2020 share 12.50 12345678901", published: false), Stop);
        var row = await rims.Tables.GetTableClient("observations").QueryAsync<TableEntity>(cancellationToken: Stop).SingleAsync(Stop);
        Assert.Equal(12345678901L, Assert.IsType<long>(row["Base"]));
        Assert.Equal("12.50", row["Value"]);
        var noon = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        await rims.Pulls.PutAsync(new(Code.Of("partner"), People, PullOutcome.Unreachable, noon, null, "", "", "", ""), Stop);
        var pull = await rims.Tables.GetTableClient("pulls").QueryAsync<TableEntity>(cancellationToken: Stop).SingleAsync(Stop);
        Assert.Equal(noon, Assert.IsType<DateTimeOffset>(pull["Asked"]));
    }

    [Fact]
    public async Task A_quote_longer_than_a_property_is_refused_in_a_sentence_and_nothing_is_written()
    {
        var rims = azurite.Rims();
        var longest = new string('x', ObservationEntity.LongestText - 8);
        await rims.Observations.AppendAsync(First(), Checked($"TIME_PERIOD OBS_VALUE QUOTE\n2020 7 it~was~7{longest}", published: true), Stop);
        Assert.Equal(ObservationEntity.LongestText, Assert.Single(await rims.Observations.ReadAsync(People, Stop)).Observation.Attributes.Citation!.Quote.Length);
        var second = First() with { Number = 2 };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => rims.Observations.AppendAsync(second, Checked($"TIME_PERIOD OBS_VALUE QUOTE\n2019 6 it~was~6\n2020 7 it~was~7{longest}x", published: true), Stop));
        Assert.Contains("Quote of A|report|count|_T|_T, 2020 is 32769 characters long", refused.Message, StringComparison.Ordinal);
        Assert.Equal([First()], await rims.Observations.VintagesAsync(People, Stop));
        Assert.Single(await rims.Tables.GetTableClient("observations").QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Quotes_of_many_words_in_any_script_fit_their_batches()
    {
        var rims = azurite.Rims();
        var quote = new string('—', 30_000);
        var rows = from sex in (string[])["F", "M", "_T"] from category in (string[])["A", "B", "C", "_T"] select $"2020 {category} {sex} 7 7~{quote}";
        var structure = Structures.People with { Dimensions = [.. Structures.People.Dimensions.Select(d => d with { CodeList = d.CodeList with { Disjoint = false, Exhaustive = false } })] };
        var extract = Checked("TIME_PERIOD CATEGORY SEX OBS_VALUE QUOTE\n" + string.Join('\n', rows), published: true, structure);
        await rims.Observations.AppendAsync(First(), extract, Stop);
        Assert.Equal([.. extract.Observations], Stored(await rims.Observations.ReadAsync(People, Stop)));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    public async Task A_sign_that_no_key_may_hold_is_in_no_code_and_is_refused_in_a_hash(string text)
    {
        Assert.False(Code.TryParse(text, out _));
        Assert.False(Period.TryParse(text, out _));
        var rims = azurite.Rims();
        await Assert.ThrowsAsync<ArgumentException>(() => rims.Observations.AppendAsync(First(text), Many.Extract(1), Stop));
        Assert.Empty(await rims.Observations.VintagesAsync(People, Stop));
    }

    [Fact]
    public async Task A_dataset_whose_name_begins_like_another_has_its_own_rows()
    {
        var rims = azurite.Rims();
        var extract = Many.Extract(1);
        foreach (var name in (string[])["people", "people-2", "peopl", "people_"])
            await rims.Observations.AppendAsync(First() with { Dataset = Code.Of(name) }, extract, Stop);
        Assert.Single(await rims.Observations.ReadAsync(Code.Of("people"), Stop));
    }

    static AcceptedExtract Checked(string drawing, bool published, DatasetStructure? structure = null)
    {
        structure ??= Structures.People;
        var read = Checking.Check(new Picture(drawing, structure, published), structure, published ? Picture.Published : Picture.Partner);
        return read is Validation.Checked.Accepted accepted ? accepted.Extract : throw new InvalidOperationException(string.Join('\n', read.Findings));
    }

    /// <summary>A run whose process ends after so many batches.</summary>
    static async Task DieAfterAsync(AzureSettings settings, int batches, Vintage vintage, AcceptedExtract extract)
    {
        using var death = new CancellationTokenSource();
        var left = batches;
        var rims = new AzureRims(settings, TimeProvider.System, new Watched(async (request, _) =>
        {
            if (Watched.IsBatch(request) && Interlocked.Decrement(ref left) < 0) await death.CancelAsync();
            return null;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rims.Observations.AppendAsync(vintage, extract, death.Token));
        Assert.NotEmpty(await rims.Tables.GetTableClient("observations").QueryAsync<TableEntity>(cancellationToken: Stop).Take(1).ToListAsync(Stop));
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
