using Azure.Data.Tables;

namespace Transparency.Azure.Tables;

/// <summary>Rows in the portions that table storage writes in one go: of one partition, at most a hundred, at most 4 MiB.</summary>
static class Batches
{
    public const int MostRows = 100;

    /// <summary>JSON writes a character beyond ASCII as six bytes, and every row has its wrapping.</summary>
    const int MostCharacters = 500_000;

    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Of(IEnumerable<TableEntity> rows)
    {
        foreach (var partition in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
        {
            List<TableTransactionAction> batch = [];
            var characters = 0;
            foreach (var row in partition)
            {
                var more = row.Sum(property => property.Value is string text ? text.Length : 0);
                if (batch.Count == MostRows || (batch.Count > 0 && characters + more > MostCharacters))
                {
                    yield return batch;
                    (batch, characters) = ([], 0);
                }
                batch.Add(new(TableTransactionActionType.UpsertReplace, row));
                characters += more;
            }
            yield return batch;
        }
    }
}
