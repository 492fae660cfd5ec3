using System.Text;
using System.Text.Json;
using Transparency.Validation.Personal;

namespace Transparency.Partners.Json;

/// <summary>Shows the gate what a JSON document holds beside well-formed records.</summary>
sealed class JsonBeside(Gate gate)
{
    const string Place = "beside the records", Inside = "inside a record";

    /// <summary>The token that was read last.</summary>
    public void Token(JsonWindow window)
    {
        if (window.Token == JsonTokenType.PropertyName) gate.NameBeside(Place, window.Line, window.Name);
        else Value(window.Value, window.Line, Place);
    }

    /// <param name="json">A whole value.</param>
    public void Value(ReadOnlyMemory<byte> json, int line) => Value(json, line, Inside);

    void Value(ReadOnlyMemory<byte> json, int line, string place)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { AllowMultipleValues = true });
        // A bracket that closes is no document by itself, and holds nothing.
        if (json.Length > 0 && json.Span[0] is (byte)']' or (byte)'}') return;
        if (json.Length == 1 && json.Span[0] is (byte)'[' or (byte)'{') return;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) gate.NameBeside(place, line, reader.GetString()!);
            else if (reader.TokenType == JsonTokenType.String) gate.Beside(place, line, reader.GetString()!);
            else if (reader.TokenType == JsonTokenType.Number) gate.Beside(place, line, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }
}
