using Transparency.Fakes;
using Transparency.Local.Tables;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Tests.Azure;
using Transparency.Tests.Local;

namespace Transparency.Tests.Long;

[Trait("Category", "Long")]
public sealed class Very_many_observations(OneAzurite azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_thousand_come_back_from_Azurite() => await KeptAsync(azurite.Rims().Observations, 100_000);

    [Fact]
    public async Task A_million_come_back_from_SQLite()
    {
        using var folder = new Folder();
        await KeptAsync(new SqliteObservationTable(folder["observations.db"]), 1_000_000);
    }

    static async Task KeptAsync(IObservationTable table, int rows)
    {
        var extract = Many.Extract(rows);
        await table.AppendAsync(new Vintage(Many.People.Id, 1, Code.Of("partner"), "aa11"), extract, Stop);
        var stored = await table.ReadAsync(Many.People.Id, Stop);
        Assert.Equal(rows, stored.Count);
        Assert.True(extract.Observations.ToHashSet().SetEquals(stored.Select(row => row.Observation)));
    }
}
