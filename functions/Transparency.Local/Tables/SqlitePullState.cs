using Microsoft.Data.Sqlite;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Local.Tables;

/// <summary>What is remembered of partners' extracts, beside the observations.</summary>
public sealed class SqlitePullState(string file) : IPullState
{
    public Task<IReadOnlyList<PullMemory>> AllAsync(CancellationToken stop)
    {
        List<PullMemory> all = [];
        if (!File.Exists(file)) return Task.FromResult<IReadOnlyList<PullMemory>>(all);
        using var connection = Schema.Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT partner, dataset, outcome, asked, good, etag, modified, extract, findings, refused_at, refused_bytes, refused_mac, refused_findings FROM pulls ORDER BY partner, dataset";
        using var row = command.ExecuteReader();
        while (row.Read())
            all.Add(new(Code.Of(row.GetString(0)), Code.Of(row.GetString(1)), Enum.Parse<PullOutcome>(row.GetString(2)),
                At(row.GetInt64(3)), row.IsDBNull(4) ? null : At(row.GetInt64(4)),
                row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8))
            {
                Refusal = row.IsDBNull(9) ? null : new(At(row.GetInt64(9)), row.GetInt64(10), row.GetString(11), row.GetString(12)),
            });
        return Task.FromResult<IReadOnlyList<PullMemory>>(all);
    }

    public Task PutAsync(PullMemory memory, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var connection = Schema.Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO pulls VALUES ($partner, $dataset, $outcome, $asked, $good, $etag, $modified, $extract, $findings, $refusedAt, $refusedBytes, $refusedMac, $refusedFindings)";
        Set("$partner", memory.Partner.ToString());
        Set("$dataset", memory.Dataset.ToString());
        Set("$outcome", memory.Outcome.ToString());
        Set("$asked", memory.Asked.ToUnixTimeSeconds());
        Set("$good", memory.Good?.ToUnixTimeSeconds());
        Set("$etag", memory.ETag);
        Set("$modified", memory.LastModified);
        Set("$extract", memory.ExtractHash);
        Set("$findings", memory.Findings);
        Set("$refusedAt", memory.Refusal?.At.ToUnixTimeSeconds());
        Set("$refusedBytes", memory.Refusal?.Bytes);
        Set("$refusedMac", memory.Refusal?.Mac);
        Set("$refusedFindings", memory.Refusal?.Findings);
        command.ExecuteNonQuery();
        return Task.CompletedTask;

        void Set(string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }

    static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
