using Azure.Data.Tables;
using Transparency.Azure.Tables;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Azure;

public sealed class What_a_row_holds_in_Azurite(OneAzurite azurite)
{
    static readonly Code People = Many.People.Id;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Vintage First(string hash = "aa11") => new(People, 1, Code.Of("partner"), hash);

    static HashSet<Observation> Stored(IEnumerable<StoredObservation> rows) => [.. rows.Select(row => row.Observation)];

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

    static AcceptedExtract Checked(string drawing, bool published, DatasetStructure? structure = null)
    {
        structure ??= Structures.People;
        var read = Checking.Check(new Picture(drawing, structure, published), structure, published ? Picture.Published : Picture.Partner);
        return read is Validation.Checked.Accepted accepted ? accepted.Extract : throw new InvalidOperationException(string.Join('\n', read.Findings));
    }
}
