using System.Globalization;
using Azure.Data.Tables;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Azure.Tables;

/// <summary>One observation as a row of table storage: partition <c>dataset|period</c>, row <c>series|vintage|extract</c>.</summary>
/// <remarks>
/// The beginning of the extract's hash stands in the key, so that what a dead run left of another extract under the same number
/// is another row: it neither counts nor is written over.
/// </remarks>
static class ObservationEntity
{
    /// <summary>Characters in a property (64 KiB of UTF-16).</summary>
    public const int LongestText = 32 * 1024;

    /// <exception cref="ArgumentException">A text or a key is longer than table storage takes.</exception>
    public static TableEntity Of(Vintage vintage, Observation observation)
    {
        var text = ObservationText.Of(observation);
        var entity = new TableEntity(
            Keys.Of(vintage.Dataset.ToString(), text.Period),
            Keys.Of(text.Series, Number(vintage.Number), ExtractMark(vintage)));
        Set("Cell", text.Cell);
        Set("Value", text.Value);
        Set("Qualifier", text.Qualifier);
        Set("Lower", text.Lower);
        Set("Upper", text.Upper);
        Set("Unit", text.Unit);
        Set("Status", text.Status);
        if (text.Base is { } @base) entity["Base"] = @base;
        Set("Notes", text.Notes);
        Set("Place", text.Place);
        Set("Quote", text.Quote);
        Set("Reference", text.Reference);
        return entity;

        void Set(string property, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            if (value.Length > LongestText)
                throw new ArgumentException($"{property} of {text.Series}, {text.Period} is {value.Length} characters long, and table storage holds {LongestText}: shorten it.", nameof(observation));
            entity[property] = value;
        }
    }

    public static ObservationText Read(TableEntity entity)
    {
        var period = entity.PartitionKey[(entity.PartitionKey.IndexOf('|') + 1)..];
        var (series, _, _) = Parts(entity.RowKey);
        return new(
            period, series, entity.GetString("Cell"), entity.GetString("Value"), entity.GetString("Qualifier"), entity.GetString("Lower"), entity.GetString("Upper"),
            entity.GetString("Unit"), entity.GetString("Status"), entity.GetInt64("Base"), entity.GetString("Notes") ?? "",
            entity.GetString("Place"), entity.GetString("Quote"), entity.GetString("Reference"));
    }

    /// <returns>Series, number of the vintage, mark of its extract.</returns>
    public static (string Series, int Vintage, string Mark) Parts(string rowKey)
    {
        var mark = rowKey.LastIndexOf('|');
        var number = rowKey.LastIndexOf('|', mark - 1);
        return (rowKey[..number], int.Parse(rowKey.AsSpan(number + 1, mark - number - 1), NumberStyles.None, CultureInfo.InvariantCulture), rowKey[(mark + 1)..]);
    }

    /// <summary>In a width that sorts.</summary>
    public static string Number(int vintage) => vintage.ToString("D10", CultureInfo.InvariantCulture);

    public static string ExtractMark(Vintage vintage) => vintage.ExtractHash[..Math.Min(16, vintage.ExtractHash.Length)];
}
