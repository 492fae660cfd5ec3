using System.Text.Json;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>
/// The structure of a dataset or a register as JSON, in the catalogue and in every codebook: what is written is read back equal.
/// In the catalogue a dimension names its code list; in a codebook the list stands in its place, so that the file needs no other.
/// </summary>
public static class StructureJson
{
    public static void Write(Utf8JsonWriter json, DatasetStructure structure) => DatasetWriting.Write(json, structure);

    public static void Write(Utf8JsonWriter json, RegisterStructure structure) => RegisterJson.Write(json, structure);

    /// <exception cref="FormatException">The JSON is not a structure: codebooks are ours, so this is a damaged file.</exception>
    public static DatasetStructure ReadDataset(JsonElement json) => Guard(() => DatasetReading.Read(json, list => DatasetReading.CodeList(list)));

    /// <inheritdoc cref="ReadDataset"/>
    public static RegisterStructure ReadRegister(JsonElement json) => Guard(() => RegisterJson.Read(json));

    static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is not the structure of a dataset or a register: " + e.Message, e);
        }
    }
}
