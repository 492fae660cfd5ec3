using System.Text.Json;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners.Csv;
using Transparency.Validation;
using Transparency.Validation.Personal;

namespace Transparency.Partners.Json;

/// <summary>
/// An extract as JSON records: a list of objects, each with the same members. The members of the first record are the header.
/// Whatever the bytes are, reading ends with rows or findings; one record is in memory at a time.
/// </summary>
public sealed class JsonRows : IRowsOfText
{
    const int MostMisshapen = 1000;

    readonly JsonWindow window;
    readonly JsonBeside? beside;
    readonly EqualStrings strings = new();
    readonly List<Finding> findings = [];
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    string[] header = [];
    string?[] values = [];
    bool first, ended;
    int misshapen;

    JsonRows(string file, Stream bytes, long mostBytes, Gate? gate) =>
        (File, window, beside) = (file, new JsonWindow(bytes, mostBytes, CsvRows.MostCharsOfRow), gate is null ? null : new JsonBeside(gate));

    public string File { get; }

    public IReadOnlyList<string> Header => header;

    public int Line => window.Line;

    public int Count => header.Length;

    public string this[int field] => values[field] ?? "";

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Reads the first record. The rows own the stream.</summary>
    /// <param name="gate">Sees what stands beside the records, and inside of records that are not well formed.</param>
    public static JsonRows Open(string file, Stream bytes, ExtractFormat.Json format, long mostBytes = CsvRows.MostBytes, Gate? gate = null)
    {
        var rows = new JsonRows(file, bytes, mostBytes, gate);
        if (FirstBytes.WhyNot(file, rows.window.Peek()) is { } why) rows.Refuse(why);
        else rows.Guarded(() => rows.GoTo(format.Records));
        return rows;
    }

    public bool Read()
    {
        if (first)
        {
            first = false;
            return true;
        }
        while (!ended && Guarded(Next) && !ended)
            if (Guarded(ReadMembers)) return true;
        return false;
    }

    /// <summary>Descends to the list of records and reads the first.</summary>
    bool GoTo(string pointer)
    {
        foreach (var segment in pointer.Split('/').Skip(1).Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            if (!Member(segment)) return Nothing(pointer);
        if (!window.Read() || window.Token != JsonTokenType.StartArray) return Nothing(pointer);
        if (!Next() || ended) return ended ? false : Finish();
        if (window.Token != JsonTokenType.StartObject)
        {
            beside?.Value(window.Value, Line);
            Refuse(JsonDecoding.NotARecord(File, Line));
            return false;
        }
        using var record = JsonDocument.Parse(window.Value);
        header = [.. record.RootElement.EnumerateObject().Select(member => member.Name).Distinct(StringComparer.Ordinal)];
        values = new string?[header.Length];
        for (var i = 0; i < header.Length; i++) places.Add(header[i], i);
        first = ReadMembers();
        return true;
    }

    /// <summary>Stands before the value of that member of the object that comes next.</summary>
    bool Member(string name)
    {
        if (!window.Read() || window.Token != JsonTokenType.StartObject) return false;
        var depth = 0;
        while (window.Read())
        {
            if (depth == 0 && window.Token == JsonTokenType.EndObject) return false;
            if (depth == 0 && window.Name == name && window.Token == JsonTokenType.PropertyName) return true;
            beside?.Token(window);
            depth += window.Token switch { JsonTokenType.StartObject or JsonTokenType.StartArray => 1, JsonTokenType.EndObject or JsonTokenType.EndArray => -1, _ => 0 };
        }
        return false;
    }

    bool Nothing(string pointer)
    {
        if (!ended) Stop(JsonDecoding.NoRecords(File, pointer));
        return false;
    }

    /// <summary>Goes to the next record; at the end of the list, reads on to the end of the file, which must be JSON too.</summary>
    bool Next()
    {
        if (!window.ReadValue()) return Stop(JsonDecoding.NotJson(File, Line));
        return window.Token != JsonTokenType.EndArray || Finish();
    }

    bool Finish()
    {
        while (window.Read()) beside?.Token(window);
        ended = true;
        if (window.TooLarge || window.TooLong) Stop(JsonDecoding.NotJson(File, Line));
        return false;
    }

    bool ReadMembers()
    {
        if (window.Token != JsonTokenType.StartObject) return Misshapen(JsonDecoding.NotARecord(File, Line));
        Array.Clear(values);
        var reader = new Utf8JsonReader(window.Value.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!places.TryGetValue(name, out var place)) return Misshapen(JsonDecoding.OtherMember(File, Line));
            if (values[place] is not null) return Misshapen(JsonDecoding.Twice(File, Line, Short(name)));
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) return Misshapen(JsonDecoding.NotAValue(File, Line, Short(name)));
            values[place] = Text(ref reader);
        }
        var missing = Array.IndexOf(values, null);
        return missing < 0 || Misshapen(JsonDecoding.MissingMember(File, Line, Short(header[missing])));
    }

    string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return strings.Of(reader.GetString());
        if (reader.TokenType == JsonTokenType.Null) return "";
        Span<char> chars = stackalloc char[Math.Min(reader.ValueSpan.Length, 256)];
        var count = System.Text.Encoding.UTF8.GetChars(reader.ValueSpan[..chars.Length], chars);
        return strings.Of(chars[..count]);
    }

    static string Short(string name) => new([.. name.Take(40).Select(c => char.IsControl(c) ? '·' : c)]);

    /// <summary>What is no JSON becomes a finding.</summary>
    bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        // Bytes and escapes that are no letters (a half of a surrogate pair) are found only when the text is asked for.
        catch (Exception bad) when (bad is JsonException || (bad is InvalidOperationException && bad.Source?.StartsWith("System.Text.Json", StringComparison.Ordinal) == true))
        {
            Refuse(JsonDecoding.NotJson(File, Line));
            return false;
        }
    }

    bool Misshapen(Finding finding)
    {
        beside?.Value(window.Value, Line);
        findings.Add(finding);
        if (++misshapen == MostMisshapen) Refuse(Decoding.TooManyRows(File, Line, MostMisshapen));
        return false;
    }

    bool Stop(Finding otherwise)
    {
        Refuse(window.TooLong ? JsonDecoding.TooLong(File, Line, CsvRows.MostCharsOfRow) : window.TooLarge ? Decoding.TooLarge(File, CsvRows.MostBytes) : otherwise);
        return false;
    }

    void Refuse(Finding finding)
    {
        findings.Add(finding);
        ended = true;
    }

    public void Dispose() => window.Dispose();
}
