using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Azure.Tables;

/// <summary>An accepted extract and how many rows it has, so that a reader knows that it has them all.</summary>
sealed record AcceptedVintage(Vintage Vintage, int Rows);

/// <summary>The table that says which extracts count: partition <c>dataset</c>, row <c>vintage</c>. Written when all rows stand.</summary>
sealed class AcceptedTable(TableClient table)
{
    readonly FirstUse made = new(stop => table.CreateIfNotExistsAsync(stop));

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<AcceptedVintage>> AllAsync(Code dataset, CancellationToken stop)
    {
        List<AcceptedVintage> all = [];
        try
        {
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Of(dataset.ToString())}"), cancellationToken: stop))
                all.Add(Read(row));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
        return all;
    }

    public async Task<AcceptedVintage?> FindAsync(Code dataset, int number, CancellationToken stop)
    {
        await made.ReadyAsync(stop);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Of(dataset.ToString()), ObservationEntity.Number(number), cancellationToken: stop);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <returns>False when another one of that number stands already.</returns>
    public async Task<bool> TryAddAsync(AcceptedVintage accepted, CancellationToken stop)
    {
        var vintage = accepted.Vintage;
        var row = new TableEntity(Keys.Of(vintage.Dataset.ToString()), ObservationEntity.Number(vintage.Number))
        {
            ["Partner"] = vintage.Partner.ToString(),
            ["Extract"] = vintage.ExtractHash,
            ["Rows"] = accepted.Rows,
        };
        try
        {
            await table.AddEntityAsync(row, stop);
            return true;
        }
        catch (RequestFailedException stands) when (stands.Status == 409)
        {
            return false;
        }
    }

    static AcceptedVintage Read(TableEntity row) => new(
        new(Code.Of(row.PartitionKey), int.Parse(row.RowKey, NumberStyles.None, CultureInfo.InvariantCulture), Code.Of(row.GetString("Partner")), row.GetString("Extract")),
        row.GetInt32("Rows") ?? throw new InvalidDataException($"The table of accepted extracts does not say how many rows {row.PartitionKey}, {row.RowKey} has."));
}
