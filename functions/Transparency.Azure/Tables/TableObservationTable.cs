using Azure;
using Azure.Data.Tables;
using Transparency.Extracts;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Azure.Tables;

/// <summary>All accepted observations in table storage. Rows are written first, eight batches at a time; they count once the extract stands in the table <c>accepted</c>.</summary>
/// <param name="rowsAPage">Rows that one answer brings at most; a thousand is what the service gives.</param>
public sealed class TableObservationTable(TableServiceClient tables, int rowsAPage = 1000) : IObservationTable
{
    const int BatchesAtOnce = 8;

    readonly TableClient observations = tables.GetTableClient("observations");
    readonly AcceptedTable accepted = new(tables.GetTableClient("accepted"));
    readonly FirstUse made = new(stop => tables.CreateTableIfNotExistsAsync("observations", stop));

    public async Task<IReadOnlyList<Vintage>> VintagesAsync(Code dataset, CancellationToken stop) =>
        [.. (await accepted.AllAsync(dataset, stop)).Select(row => row.Vintage)];

    public async Task AppendAsync(Vintage vintage, AcceptedExtract extract, CancellationToken stop)
    {
        if (await StandsAsync(vintage, stop)) return;
        await made.ReadyAsync(stop);
        // All rows are made before the first is written: what table storage would not take is refused whole.
        List<TableEntity> rows = [.. extract.Observations.Select(observation => ObservationEntity.Of(vintage, observation))];
        await Parallel.ForEachAsync(Batches.Of(rows), new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = stop },
            async (batch, halt) => await observations.SubmitTransactionAsync(batch, halt));
        if (!await accepted.TryAddAsync(new(vintage, rows.Count), stop)) await StandsAsync(vintage, stop);
    }

    public async Task<IReadOnlyList<StoredObservation>> ReadAsync(Code dataset, CancellationToken stop)
    {
        var vintages = (await accepted.AllAsync(dataset, stop)).ToDictionary(row => row.Vintage.Number);
        if (vintages.Count == 0) return [];
        var (from, before) = Keys.Under(dataset.ToString());
        var known = new KnownObservations();
        List<StoredObservation> stored = [];
        var query = observations.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {before}"), rowsAPage, cancellationToken: stop);
        await foreach (var row in query)
        {
            var (_, number, mark) = ObservationEntity.Parts(row.RowKey);
            if (vintages.TryGetValue(number, out var stands) && mark == ObservationEntity.ExtractMark(stands.Vintage))
                stored.Add(new(number, known.Read(ObservationEntity.Read(row))));
        }
        var found = stored.CountBy(row => row.Vintage).ToDictionary();
        foreach (var (number, stands) in vintages)
            if (found.GetValueOrDefault(number) != stands.Rows) throw Damaged(dataset, number, found.GetValueOrDefault(number), stands.Rows);
        return [.. stored.OrderBy(row => row.Vintage)];
    }

    async Task<bool> StandsAsync(Vintage vintage, CancellationToken stop)
    {
        if (await accepted.FindAsync(vintage.Dataset, vintage.Number, stop) is not { } standing) return false;
        return standing.Vintage == vintage ? true : throw new InvalidOperationException(
            $"Vintage {vintage.Number} of '{vintage.Dataset}' stands already and came from another extract: it is written once.");
    }

    static InvalidDataException Damaged(Code dataset, int number, int found, int accepted) => new(
        $"Vintage {number} of '{dataset}' has {found} rows where {accepted} were accepted: restore the table, or append the archived extract under a new number.");
}
