using Transparency.Site.Charts;

namespace Transparency.Site;

/// <summary>A page as it is in every language.</summary>
/// <param name="Path">Below the language, with a closing slash; empty for the overview.</param>
/// <param name="Body">The component inside the frame that all pages share.</param>
public sealed record SitePage(
    string Path, Func<Words, string> Title, Func<Words, string> Description, Type Body, Dictionary<string, object> Parameters)
{
    /// <summary>The charts of the page, each of which also stands beside it as data.</summary>
    public Func<Here, IReadOnlyList<Figure>> Figures { get; init; } = _ => [];

    /// <summary>A page whose title and description are words: <c>{name}.title</c>, <c>{name}.description</c>.</summary>
    public static SitePage Of<T>(string path, string name) =>
        new(path, words => words[$"{name}.title"], words => words[$"{name}.description"], typeof(T), []);
}
