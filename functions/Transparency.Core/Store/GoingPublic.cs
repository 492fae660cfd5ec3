namespace Transparency.Storage;

/// <summary>
/// The order in which the files of a site become public, so that nobody is misled while it changes: first what never changes, then
/// pages and lists, which link only to that, then the copies of the newest versions, and the one pointer, <c>releases.json</c>, last.
/// </summary>
public static class GoingPublic
{
    public const string Pointer = "releases.json";

    /// <param name="standing">Paths that are public already: what is new comes before what changes, so that a page never links to one that is not there yet.</param>
    /// <returns>Files of one step may go in any order; a step begins when the one before it has ended.</returns>
    public static IEnumerable<IReadOnlyList<PublicFile>> Steps(IEnumerable<PublicFile> files, IReadOnlySet<string> standing) =>
        files.GroupBy(file => Step(file.Path, standing.Contains(file.Path))).OrderBy(step => step.Key)
            .Select(step => step.OrderBy(file => file.Path, StringComparer.Ordinal).ToList());

    static int Step(string path, bool stands) =>
        Addresses.NeverChanges(path) ? 0
        : path == Pointer ? 4
        : path.Contains("/latest/", StringComparison.Ordinal) ? 3
        : stands ? 2 : 1;
}
