using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Transparency.Site.Plotly;

namespace Transparency.Site.Charts;

/// <summary>A figure as the scripts of its page read it: all its words in the language of the page, nothing on it that the page does not say.</summary>
sealed record FigureData
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Finding { get; init; }

    public required string Unit { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Absolute, with the publisher's own host.</summary>
    public required string Page { get; init; }

    public required string Release { get; init; }

    public required string Edition { get; init; }

    public required string Licence { get; init; }

    /// <summary>True on a site built with synthetic partner data.</summary>
    public bool? NotReal { get; init; }

    /// <summary>What live charts say, by key.</summary>
    public required ImmutableSortedDictionary<string, string> Words { get; init; }

    public required FigureFormat Format { get; init; }

    public required Drawing Plotly { get; init; }

    public Drawing? Shares { get; init; }

    public required ImmutableArray<string> Columns { get; init; }

    public required ImmutableArray<FigureRow> Rows { get; init; }

    public required ImmutableArray<string> Breaks { get; init; }

    public required ImmutableArray<string> Events { get; init; }

    /// <summary>Rows of which an earlier release gave another value.</summary>
    public required ImmutableArray<int> Revised { get; init; }
}

/// <summary>How the language writes numbers and months.</summary>
sealed record FigureFormat(string Decimal, string Group, ImmutableArray<string> Months, ImmutableArray<string> ShortMonths);

/// <summary>A row of the figure's table, whole and as written.</summary>
/// <param name="Series">Its key, the same in every language.</param>
/// <param name="Told">The same in words, line by line.</param>
sealed record FigureRow(string From, string To, string Series, ImmutableArray<string> Cells, ImmutableArray<string> Told);

/// <summary>Signs that HTML reads or that turn the direction of writing are escaped, letters of every language are not. What is null is left out.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FigureData))]
sealed partial class FigureJson : JsonSerializerContext
{
    public static FigureJson Written { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(Letters()),
    });

    static TextEncoderSettings Letters()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        foreach (var (first, last) in new[] { ('\u200e', '\u200f'), ('\u2028', '\u202e'), ('\u2066', '\u2069') }) letters.ForbidRange(UnicodeRange.Create(first, last));
        return letters;
    }
}
