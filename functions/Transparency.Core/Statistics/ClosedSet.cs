using System.Collections.Immutable;
using System.Text.Json;

namespace Transparency.Statistics;

/// <summary>The words that files write for the values of a closed set: <c>published-elsewhere</c>.</summary>
public static class ClosedSet
{
    public static string Word<T>(this T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>In the order in which the set is written down.</summary>
    public static ImmutableArray<string> Words<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    /// <returns>Null where the word is none of the set.</returns>
    public static T? Find<T>(string? word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (value.Word() == word) return value;
        return null;
    }
}
