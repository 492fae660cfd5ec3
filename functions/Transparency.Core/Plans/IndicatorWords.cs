using System.Collections.Immutable;

namespace Transparency.Plans;

/// <summary>The words that the register <c>indicators</c> writes for levels, directions, classes and reasons: <c>far-behind</c>.</summary>
public static class IndicatorWords
{
    public static ImmutableArray<string> Levels { get; } = [.. Enum.GetValues<IndicatorLevel>().Select(level => Word(level))];

    public static ImmutableArray<string> Directions { get; } = [.. Enum.GetValues<Direction>().Select(direction => Word(direction))];

    public static IndicatorLevel? Level(string word) => Find<IndicatorLevel>(word);

    public static Direction? Direction(string word) => Find<Direction>(word);

    public static string Word(this IndicatorLevel level) => Hyphenated($"{level}");

    public static string Word(this Direction direction) => Hyphenated($"{direction}");

    public static string Word(this ProgressClass progress) => Hyphenated($"{progress}");

    public static string Word(this NotAssessable reason) => Hyphenated($"{reason}");

    static T? Find<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Hyphenated($"{value}") == word) return value;
        return null;
    }

    static string Hyphenated(string name) =>
        string.Concat(name.Select((sign, i) => char.IsAsciiLetterUpper(sign) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(sign)}" : $"{sign}"));
}
