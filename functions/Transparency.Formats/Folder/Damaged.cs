using System.Text.Json;

namespace Transparency.Formats;

/// <summary>The shelf does not hold what it must: a file is missing, changed, or not what it says. Its message is one sentence for people.</summary>
public sealed class DamagedShelfException(string message, Exception? cause = null) : Exception(message, cause);

static class Damaged
{
    /// <summary>What a reader throws on bytes that are not its own, as one kind of exception.</summary>
    public static T AsFormat<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or CsvHelper.CsvHelperException or IndexOutOfRangeException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>Reads a file of the shelf; whatever is wrong with it is said with its name.</summary>
    public static T Read<T>(string path, Func<T> read)
    {
        try
        {
            return AsFormat(read);
        }
        catch (FormatException e)
        {
            throw new DamagedShelfException($"'{path}' on the shelf of releases cannot be read ({e.Message.TrimEnd('.')}); restore it from a copy of the published site.", e);
        }
    }
}
