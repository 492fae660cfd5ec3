using Transparency.Definitions;
using Transparency.Releases;

namespace Transparency.Formats;

/// <summary>The plain texts in the archive, one paragraph a language.</summary>
static class ReadMe
{
    public static string Of(Release release) => Paragraphs(release.Publisher, language =>
    [
        $"{release.Publisher.Name[language]} · {release.Id}",
        release.Publisher.BaseAddress.AbsoluteUri,
        .. StandardWords.Readme(language).Select(line => line.Replace("{release}", $"{release.Id}", StringComparison.Ordinal)),
    ]);

    public static string Licence(Publisher publisher) => Paragraphs(publisher, language =>
        [StandardWords.Sentence("licence")[language], publisher.Licence.AbsoluteUri]);

    static string Paragraphs(Publisher publisher, Func<string, IEnumerable<string>> lines) =>
        string.Join('\n', publisher.Name.ByLanguage.Keys.Select(language => string.Concat(lines(language).Select(line => line + "\n"))));
}
