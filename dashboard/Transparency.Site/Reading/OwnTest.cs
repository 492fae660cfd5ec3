using System.Collections.Immutable;
using System.Text.Json;

namespace Transparency.Site.Reading;

/// <summary>Our own test of accessibility, as the long test run wrote it down: one line a check and language.</summary>
public sealed record OwnTest(ImmutableArray<OwnTest.Line> Lines)
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <exception cref="FormatException">A statement without a test would claim what nobody looked at.</exception>
    public static OwnTest Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ImmutableArray<Line>>(json, Web) is { IsDefaultOrEmpty: false } lines
        ? new(lines) : throw new FormatException("accessibility.json holds no line: run the long browser tests with TRANSPARENCY_ACCESSIBILITY_RECORD set.");

    /// <summary>The statement is as old as its oldest line.</summary>
    public DateOnly Date => Lines.Min(line => line.Date);

    /// <summary>Kinds of page, where one template makes many pages.</summary>
    public int Templates => Lines.Min(line => line.Templates);

    /// <summary>What was checked, all languages together.</summary>
    public IEnumerable<(string Check, string Program, int Pages, int Found)> Checks => Lines.GroupBy(line => line.Check)
        .Select(lines => (lines.Key, string.Join(", ", lines.Select(line => line.Program).Distinct()), lines.Sum(line => line.Pages), lines.Sum(line => line.Found)));

    /// <param name="Check"><c>axe</c>, <c>html</c>, <c>keyboard</c> or <c>zoom</c>.</param>
    /// <param name="Program">With its version.</param>
    /// <param name="Found">Faults, on all pages together.</param>
    public sealed record Line(string Check, string Language, DateOnly Date, string Program, int Templates, int Pages, int Found);
}
