using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Sources;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The record of a check against the source texts, as <c>catalogue/sources-checked.json</c>.</summary>
public static class SourceRecordJson
{
    public static ReadOnlyMemory<byte> Write(SourceRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, TextJson.Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("passed", record.Passed);
            json.WriteStartArray("texts");
            foreach (var text in record.Texts)
            {
                json.WriteStartObject();
                json.WriteString("source", $"{text.Source}");
                json.WriteString("sha256", text.Sha256);
                json.WriteNumber("citations", text.Citations);
                json.WriteNumber("leftOut", text.LeftOut);
                json.WriteNumber("notTranscribed", text.NotTranscribed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("proved");
            foreach (var (origin, ids) in record.Proved)
            {
                json.WriteStartArray($"{origin}");
                foreach (var id in ids) json.WriteStringValue(id);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    /// <exception cref="FormatException">The bytes are not such a record.</exception>
    public static SourceRecord Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var json = JsonElement.Parse(bytes.Span);
            return new SourceRecord(
                json.GetProperty("passed").GetBoolean(),
                [.. json.GetProperty("texts").EnumerateArray().Select(text => new TextRecord(
                    text.ReadCode("source"), text.GetProperty("sha256").GetString()!, text.GetProperty("citations").GetInt32(),
                    text.GetProperty("leftOut").GetInt32(), text.GetProperty("notTranscribed").GetInt32()))],
                json.GetProperty("proved").EnumerateObject().ToImmutableSortedDictionary(
                    origin => Code.Of(origin.Name), origin => origin.Value.EnumerateArray().Select(id => id.GetString()!).ToImmutableArray()));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is not the record of a check against the sources: " + e.Message, e);
        }
    }
}
