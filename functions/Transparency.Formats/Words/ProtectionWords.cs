using System.Globalization;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What every file of a protected dataset says of its withheld or rounded counts; nothing where figures were published elsewhere.</summary>
static class ProtectionWords
{
    /// <summary>Each with what it is about: the code of a status, or the method.</summary>
    public static IEnumerable<(string About, Text Text)> Of(DatasetStructure structure)
    {
        if (structure.Protection is not { } rule) yield break;
        var about = rule.Method switch { ProtectionMethod.Suppress => "Q", _ => rule.Method.Word() };
        yield return (about, Said(rule, $"protection.{rule.Method.Word()}"));
        if (rule.Method == ProtectionMethod.Suppress) yield return (about, Said(rule, $"protection.zeros.{rule.Zeros.Word()}"));
    }

    static Text Said(ProtectionRule rule, string sentence) => new(StandardWords.Sentence(sentence).ByLanguage.Select(text => KeyValuePair.Create(
        text.Key, text.Value.Replace("{threshold}", rule.Threshold.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));
}
