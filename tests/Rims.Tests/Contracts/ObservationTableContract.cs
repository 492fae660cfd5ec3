using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Contracts;

/// <summary>What every table of observations keeps, wherever it stands.</summary>
public abstract class ObservationTableContract
{
    static readonly Code People = Structures.People.Id;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty table.</summary>
    protected abstract IObservationTable Table { get; }

    protected static AcceptedExtract Accepted(string drawing, bool published = false) =>
        Checking.Check(new Picture(drawing, published: published), Structures.People, published ? Picture.Published : Picture.Partner) is Checked.Accepted accepted
            ? accepted.Extract : throw new InvalidOperationException("The drawing was refused.");

    protected static Vintage Vintage(int number, string hash = "00") => new(People, number, Code.Of("partner"), hash);

    [Fact]
    public async Task A_new_table_holds_nothing()
    {
        Assert.Empty(await Table.VintagesAsync(People, Stop));
        Assert.Empty(await Table.ReadAsync(People, Stop));
    }

    [Fact]
    public async Task Observations_come_back_as_they_went_in()
    {
        var partner = Accepted("""
            TIME_PERIOD       CATEGORY SEX MEASURE OBS_VALUE QUALIFIER OBS_STATUS BASE NOTE
            2020-06-11        A        F   count   7         .         A          .    .
            2020              A        M   count   1234567   lt        E          .    implied
            2020-Q2           B        _T  count   .         .         O          .    .
            2012--2020-02     C        _T  count   3--5      .         A          .    .
            2020-02           _T       _T  share   12.50     approx    P          1200 .
            """);
        var published = Accepted("""
            TIME_PERIOD CATEGORY OBS_VALUE SOURCE_PLACE    QUOTE
            2020        A        7         section~2,~"a"  zij~waren~met~7~—~zeven
            """, published: true);
        await Table.AppendAsync(Vintage(1), partner, Stop);
        await Table.AppendAsync(Vintage(2), published, Stop);
        var stored = await Table.ReadAsync(People, Stop);
        Assert.Equal([1, 1, 1, 1, 1, 2], stored.Select(row => row.Vintage));
        Assert.Equal(Lines(partner.Observations), Lines(stored.Take(5).Select(row => row.Observation)));
        Assert.Equal(Lines(published.Observations), Lines(stored.Skip(5).Select(row => row.Observation)));
        Assert.Equal(partner.Observations.ToHashSet(), stored.Take(5).Select(row => row.Observation).ToHashSet());
    }

    [Fact]
    public async Task Vintages_are_listed_oldest_first_and_each_dataset_has_its_own()
    {
        var extract = Accepted("TIME_PERIOD OBS_VALUE\n2020 1");
        foreach (var number in (int[])[1, 2, 3]) await Table.AppendAsync(Vintage(number, $"{number:00}"), extract, Stop);
        await Table.AppendAsync(new Vintage(Code.Of("others"), 1, Code.Of("partner"), "ff"), extract, Stop);
        Assert.Equal([Vintage(1, "01"), Vintage(2, "02"), Vintage(3, "03")], await Table.VintagesAsync(People, Stop));
        Assert.Equal([1, 2, 3], (await Table.ReadAsync(People, Stop)).Select(row => row.Vintage));
        Assert.Single(await Table.ReadAsync(Code.Of("others"), Stop));
    }

    [Fact]
    public async Task The_same_vintage_again_changes_nothing_and_another_one_is_refused()
    {
        await Table.AppendAsync(Vintage(1), Accepted("TIME_PERIOD OBS_VALUE\n2020 1"), Stop);
        await Table.AppendAsync(Vintage(1), Accepted("TIME_PERIOD OBS_VALUE\n2020 1"), Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.AppendAsync(Vintage(1, "01"), Accepted("TIME_PERIOD OBS_VALUE\n2020 2"), Stop));
        Assert.Equal(new Cell.Shown(1), Assert.Single(await Table.ReadAsync(People, Stop)).Observation.Cell);
    }

    [Fact]
    public async Task A_vintage_that_was_stopped_half_way_is_not_there_and_can_be_written_again()
    {
        var extract = Accepted("TIME_PERIOD OBS_VALUE\n2019 1\n2020 2");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.AppendAsync(Vintage(1), extract, stopped.Token));
        Assert.Empty(await Table.VintagesAsync(People, Stop));
        Assert.Empty(await Table.ReadAsync(People, Stop));
        await Table.AppendAsync(Vintage(1), extract, Stop);
        Assert.Equal(2, (await Table.ReadAsync(People, Stop)).Count);
    }

    [Fact]
    public async Task A_few_hundred_rows_of_many_periods_come_back_whole()
    {
        var rows = Enumerable.Range(0, 250).Select(i => $"{1950 + (i % 50)}-{(i % 12) + 1:00} {"ABC"[i % 3]} {"FM"[i / 150]} {i}");
        var extract = Accepted("TIME_PERIOD CATEGORY SEX OBS_VALUE\n" + string.Join('\n', rows.DistinctBy(row => row[..11])));
        await Table.AppendAsync(Vintage(1), extract, Stop);
        Assert.Equal(extract.Observations.ToHashSet(), (await Table.ReadAsync(People, Stop)).Select(row => row.Observation).ToHashSet());
    }

    /// <summary>Printed, so that 12.50 and 12.5 differ.</summary>
    static IEnumerable<string> Lines(IEnumerable<Observation> observations) =>
        observations.Select(o => $"{o.Period} {o.Series} {o.Cell} {o.Attributes}").Order(StringComparer.Ordinal);
}
