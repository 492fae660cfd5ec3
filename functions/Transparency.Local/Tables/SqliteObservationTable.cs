using Microsoft.Data.Sqlite;
using Transparency.Extracts;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Local.Tables;

/// <summary>All accepted observations in one SQLite file. A vintage is one transaction, so it is whole or not there.</summary>
public sealed class SqliteObservationTable(string file) : IObservationTable
{
    public Task<IReadOnlyList<Vintage>> VintagesAsync(Code dataset, CancellationToken stop)
    {
        if (!File.Exists(file)) return Task.FromResult<IReadOnlyList<Vintage>>([]);
        using var connection = Schema.Open(file);
        return Task.FromResult<IReadOnlyList<Vintage>>(Vintages(connection, dataset));
    }

    public Task AppendAsync(Vintage vintage, AcceptedExtract extract, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var connection = Schema.Open(file);
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Vintages(connection, vintage.Dataset).FirstOrDefault(standing => standing.Number == vintage.Number) is { } stands)
            return stands == vintage ? Task.CompletedTask : throw new InvalidOperationException(
                $"Vintage {vintage.Number} of '{vintage.Dataset}' stands already and came from another extract: it is written once.");
        using var row = new ObservationRow(connection, vintage);
        foreach (var observation in extract.Observations)
        {
            stop.ThrowIfCancellationRequested();
            row.Insert(observation);
        }
        using var accept = connection.CreateCommand();
        accept.CommandText = "INSERT INTO accepted VALUES ($dataset, $vintage, $partner, $extract)";
        accept.Parameters.AddWithValue("$dataset", vintage.Dataset.ToString());
        accept.Parameters.AddWithValue("$vintage", vintage.Number);
        accept.Parameters.AddWithValue("$partner", vintage.Partner.ToString());
        accept.Parameters.AddWithValue("$extract", vintage.ExtractHash);
        accept.ExecuteNonQuery();
        transaction.Commit();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredObservation>> ReadAsync(Code dataset, CancellationToken stop)
    {
        if (!File.Exists(file)) return Task.FromResult<IReadOnlyList<StoredObservation>>([]);
        using var connection = Schema.Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT vintage, {ObservationRow.Columns} FROM observations JOIN accepted USING (dataset, vintage)
            WHERE dataset = $dataset ORDER BY vintage, period, series
            """;
        command.Parameters.AddWithValue("$dataset", dataset.ToString());
        using var reader = command.ExecuteReader();
        var known = new KnownObservations();
        List<StoredObservation> stored = [];
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            stored.Add(new(reader.GetInt32(0), known.Read(ObservationRow.Read(reader, firstColumn: 1))));
        }
        return Task.FromResult<IReadOnlyList<StoredObservation>>(stored);
    }

    static List<Vintage> Vintages(SqliteConnection connection, Code dataset)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT vintage, partner, extract FROM accepted WHERE dataset = $dataset ORDER BY vintage";
        command.Parameters.AddWithValue("$dataset", dataset.ToString());
        using var reader = command.ExecuteReader();
        List<Vintage> vintages = [];
        while (reader.Read()) vintages.Add(new(dataset, reader.GetInt32(0), Code.Of(reader.GetString(1)), reader.GetString(2)));
        return vintages;
    }
}
