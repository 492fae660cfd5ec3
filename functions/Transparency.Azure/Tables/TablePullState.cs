using Azure;
using Azure.Data.Tables;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Azure.Tables;

/// <summary>What is remembered of partners' extracts, in the table <c>pulls</c>: partition <c>partner</c>, row <c>dataset</c>.</summary>
public sealed class TablePullState(TableServiceClient tables) : IPullState
{
    readonly TableClient pulls = tables.GetTableClient("pulls");
    readonly FirstUse made = new(stop => tables.CreateTableIfNotExistsAsync("pulls", stop));

    public async Task<IReadOnlyList<PullMemory>> AllAsync(CancellationToken stop)
    {
        List<PullMemory> all = [];
        try
        {
            await foreach (var row in pulls.QueryAsync<TableEntity>(cancellationToken: stop)) all.Add(Read(row));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
        return [.. all.OrderBy(memory => memory.Partner).ThenBy(memory => memory.Dataset)];
    }

    public async Task PutAsync(PullMemory memory, CancellationToken stop)
    {
        await made.ReadyAsync(stop);
        var row = new TableEntity(Keys.Of(memory.Partner.ToString()), Keys.Of(memory.Dataset.ToString()))
        {
            ["Outcome"] = memory.Outcome.ToString(),
            ["Asked"] = memory.Asked.ToUniversalTime(),
            ["ETagGiven"] = memory.ETag,
            ["LastModified"] = memory.LastModified,
            ["Extract"] = memory.ExtractHash,
            ["Findings"] = memory.Findings,
        };
        if (memory.Good is { } good) row["Good"] = good.ToUniversalTime();
        if (memory.Refusal is { } refusal)
            (row["RefusedAt"], row["RefusedBytes"], row["RefusedMac"], row["RefusedFindings"]) = (refusal.At.ToUniversalTime(), refusal.Bytes, refusal.Mac, refusal.Findings);
        await pulls.UpsertEntityAsync(row, TableUpdateMode.Replace, stop);
    }

    static PullMemory Read(TableEntity row) => new(
        Code.Of(row.PartitionKey), Code.Of(row.RowKey),
        Enum.TryParse<PullOutcome>(row.GetString("Outcome"), out var outcome) ? outcome : throw new InvalidDataException($"The table of pulls holds '{row.GetString("Outcome")}', which this program does not write."),
        row.GetDateTimeOffset("Asked") ?? throw new InvalidDataException($"The table of pulls does not say when {row.PartitionKey}, {row.RowKey} was asked for."),
        row.GetDateTimeOffset("Good"), row.GetString("ETagGiven"), row.GetString("LastModified"), row.GetString("Extract"), row.GetString("Findings"))
    {
        Refusal = row.GetDateTimeOffset("RefusedAt") is { } at ? new(at, row.GetInt64("RefusedBytes") ?? 0, row.GetString("RefusedMac"), row.GetString("RefusedFindings")) : null,
    };
}
