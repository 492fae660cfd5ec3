using System.Globalization;
using Microsoft.Data.Sqlite;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Local.Tables;

/// <summary>Writes the observations of one vintage, one row each.</summary>
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
        foreach (var name in Names) this[name] = null;
        this["period"] = observation.Period.ToString();
        this["series"] = KeyOf(observation.Series);
        Set(observation.Cell);
        Set(observation.Attributes);
        command.ExecuteNonQuery();
    }

    /// <summary>Frequency, source, measure and dimensions, parted by what no code may hold.</summary>
    public static string KeyOf(SeriesKey series) =>
        string.Join('|', [series.Frequency.Letter(), $"{series.Source}", $"{series.Measure}", .. series.Dimensions.Select(code => code.ToString())]);

    void Set(Cell cell)
    {
        this["cell"] = CellKinds.Word(cell);
        if (cell is Cell.Shown shown) (this["value"], this["qualifier"]) = (Digits(shown.Value), shown.Qualifier.Word());
        if (cell is Cell.Range range) (this["lower"], this["upper"]) = (Digits(range.Lower), Digits(range.Upper));
    }

    void Set(Attributes attributes)
    {
        (this["unit"], this["status"], this["base"]) = (attributes.Unit.ToString(), attributes.Status.ToString(), attributes.Base);
        this["notes"] = string.Join(' ', attributes.Notes);
        if (attributes.Citation is not { } citation) return;
        (this["place"], this["quote"], this["reference"]) = (citation.Place, citation.Quote, citation.ReferenceAsWritten);
    }

    object? this[string name]
    {
        set => command.Parameters["$" + name].Value = value ?? DBNull.Value;
    }

    static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => command.Dispose();
}
