using System.Collections.Immutable;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Site;

/// <summary>The pages that stay in a version's folder for ever, one a language.</summary>
public static class FolderPages
{
    /// <summary>For <see cref="ReleaseFolder.Assemble"/>.</summary>
    /// <param name="assets">Files of dashboard/assets by name; the stylesheet goes into the pages.</param>
    /// <param name="rehearsal">The pages say for ever that they were made with synthetic partner data.</param>
    public static ImmutablePages With(IReadOnlyDictionary<string, Words> words, IReadOnlyDictionary<string, byte[]> assets, bool rehearsal)
    {
        var look = Stylesheet.Text(assets);
        var languages = SiteBuilder.Languages(words);
        var sentences = words.Values.Select(language => new Sentences(language)).ToList();
        return (draft, folder) =>
        {
            using var renderer = new PageRenderer();
            var site = new SiteWide(draft, languages, "", ImmutableDictionary<string, TopicPlan>.Empty, rehearsal);
            return [.. words.Values.Zip(sentences, (language, spoken) => new PublicFile(
                folder.Path + FileNames.Page(language.Language),
                renderer.Page<Parts.FolderRoot>(new()
                {
                    ["Here"] = new Here(site, language, spoken, ""),
                    ["Folder"] = folder,
                    ["Look"] = look,
                })))];
        };
    }
}
