using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Site.Plotly;

/// <summary>A place on an axis: a day, a word, a number, or none, where a line is broken.</summary>
[JsonConverter(typeof(Writer))]
public readonly record struct Coordinate
{
    readonly string? text;
    readonly decimal? number;

    Coordinate(string? text, decimal? number) => (this.text, this.number) = (text, number);

    public static Coordinate None => default;

    public static Coordinate Of(string text) => new(text, null);

    public static Coordinate Of(decimal number) => new(null, number);

    /// <summary>A moment as plotly reads it: the middle of a day is its noon.</summary>
    public static Coordinate Of(DateTime moment) =>
        new(moment.ToString(moment.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), null);

    public sealed class Writer : JsonConverter<Coordinate>
    {
        public override bool HandleNull => true;

        public override Coordinate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => None,
            JsonTokenType.Number => Of(reader.GetDecimal()),
            _ => Of(reader.GetString() ?? throw new JsonException("A coordinate is a text, a number or null.")),
        };

        public override void Write(Utf8JsonWriter writer, Coordinate value, JsonSerializerOptions options)
        {
            if (value.number is { } number) writer.WriteNumberValue(number);
            else writer.WriteStringValue(value.text);
        }
    }
}
