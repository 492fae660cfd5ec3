using Transparency.Definitions;
using Transparency.Releases;

namespace Transparency.Formats;

/// <summary>What the register <c>sources</c> calls the publications that figures come from; where it does not know one, its code stands.</summary>
sealed class CitedSources(RegisterEdition? register)
{
    readonly Dictionary<string, RegisterRow> rows = register?.Rows.ToDictionary(row => $"{row.Id}", StringComparer.Ordinal) ?? [];

    /// <summary>Its short name, for labels.</summary>
    public string Name(string source, string language) =>
        rows.GetValueOrDefault(source)?.Text("SHORT").ByLanguage.GetValueOrDefault(language) ?? StandardWords.Name("SOURCE", source)[language];

    /// <summary>Its title as printed.</summary>
    public string Title(string source) => rows.GetValueOrDefault(source)?.Value("TITLE") is { Length: > 0 } title ? title : source;

    /// <summary>Where it stands on the web; empty where we hold no link.</summary>
    public string Link(string source) => rows.GetValueOrDefault(source)?.Value("LINK") ?? "";
}
