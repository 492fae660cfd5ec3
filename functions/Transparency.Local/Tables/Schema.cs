using Microsoft.Data.Sqlite;

namespace Transparency.Local.Tables;

/// <summary>The tables of the embedded database. Decimals are text, so that 12.50 keeps the digits that were printed.</summary>
static class Schema
{
    const long Version = 3;

    const string Create = """
        CREATE TABLE accepted (
          dataset TEXT NOT NULL, vintage INTEGER NOT NULL, partner TEXT NOT NULL, extract TEXT NOT NULL,
          PRIMARY KEY (dataset, vintage)) WITHOUT ROWID;
        CREATE TABLE observations (
          dataset TEXT NOT NULL, vintage INTEGER NOT NULL, period TEXT NOT NULL, series TEXT NOT NULL,
          cell TEXT NOT NULL, value TEXT, qualifier TEXT, lower TEXT, upper TEXT,
          unit TEXT NOT NULL, status TEXT NOT NULL, base INTEGER, notes TEXT NOT NULL, place TEXT, quote TEXT, reference TEXT,
          PRIMARY KEY (dataset, vintage, period, series)) WITHOUT ROWID;
        """;

    /// <summary>Came with the second version.</summary>
    const string Pulls = """
        CREATE TABLE pulls (
          partner TEXT NOT NULL, dataset TEXT NOT NULL, outcome TEXT NOT NULL, asked INTEGER NOT NULL, good INTEGER,
          etag TEXT NOT NULL, modified TEXT NOT NULL, extract TEXT NOT NULL, findings TEXT NOT NULL,
          PRIMARY KEY (partner, dataset)) WITHOUT ROWID;
        """;

    /// <summary>Came with the third version: all that is kept of an extract that was refused.</summary>
    const string Refusals = """
        ALTER TABLE pulls ADD COLUMN refused_at INTEGER;
        ALTER TABLE pulls ADD COLUMN refused_bytes INTEGER;
        ALTER TABLE pulls ADD COLUMN refused_mac TEXT;
        ALTER TABLE pulls ADD COLUMN refused_findings TEXT;
        """;

    /// <summary>Opens the database, making its tables if it is new.</summary>
    /// <exception cref="InvalidOperationException">The file was made by a newer program.</exception>
    public static SqliteConnection Open(string file)
    {
        // Without pooling the file is let go with the connection, and a folder of state can be moved or removed at once.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        if (VersionOf(connection) != Version) Make(connection, file);
        return connection;
    }

    static void Make(SqliteConnection connection, string file)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = VersionOf(connection);
        if (found == Version) return;
        if (found > Version) throw new InvalidOperationException($"'{file}' was made by a newer version of this program: use that one, or another folder of state.");
        using var command = connection.CreateCommand();
        command.CommandText = $"{(found < 1 ? Create : "")} {(found < 2 ? Pulls : "")} {Refusals} PRAGMA user_version = {Version};";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    static long VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
