using Microsoft.Data.Sqlite;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Local.Tables;

/// <summary>The observations of one vintage, one row each.</summary>
sealed class ObservationRow : IDisposable
{
    static readonly string[] Names =
        ["period", "series", "cell", "value", "qualifier", "lower", "upper", "unit", "status", "base", "notes", "place", "quote", "reference"];

    readonly SqliteCommand command;

    public ObservationRow(SqliteConnection connection, Vintage vintage)
    {
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO observations (dataset, vintage, {Columns}) VALUES ($dataset, $vintage, {string.Join(", ", Names.Select(name => "$" + name))})";
        command.Parameters.AddWithValue("$dataset", vintage.Dataset.ToString());
        command.Parameters.AddWithValue("$vintage", vintage.Number);
        foreach (var name in Names) command.Parameters.AddWithValue("$" + name, DBNull.Value);
    }

    public static string Columns { get; } = string.Join(", ", Names);

    public void Insert(Observation observation)
    {
        var text = ObservationText.Of(observation);
        object?[] values =
        [
            text.Period, text.Series, text.Cell, text.Value, text.Qualifier, text.Lower, text.Upper,
            text.Unit, text.Status, text.Base, text.Notes, text.Place, text.Quote, text.Reference,
        ];
        for (var i = 0; i < Names.Length; i++) command.Parameters["$" + Names[i]].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public static ObservationText Read(SqliteDataReader row, int firstColumn)
    {
        string At(int column) => row.GetString(firstColumn + column);
        string? Maybe(int column) => row.IsDBNull(firstColumn + column) ? null : At(column);
        return new(
            At(0), At(1), At(2), Maybe(3), Maybe(4), Maybe(5), Maybe(6),
            At(7), At(8), row.IsDBNull(firstColumn + 9) ? null : row.GetInt64(firstColumn + 9), At(10), Maybe(11), Maybe(12), Maybe(13));
    }

    public void Dispose() => command.Dispose();
}
