using Transparency.Formats;

namespace Transparency.Site.Reading;

public static class ReleaseWords
{
    /// <summary>How much a release brought and, where something did, how much stayed as it was.</summary>
    public static string Sum(Words words, ShelvedRelease release)
    {
        var kept = release.Datasets.Length - release.Added.Length;
        var added = words.Count("releases.added", release.Added.Length);
        return kept > 0 ? $"{added} {words.Count("releases.kept", kept)}" : added;
    }
}
