namespace Transparency.Storage;

/// <summary>What the path of a public file looks like: the same on every file system, in an address and as the name of a blob.</summary>
public static class PublicPaths
{
    /// <exception cref="ArgumentException">A path leads elsewhere, or stands twice.</exception>
    public static void Check(IEnumerable<PublicFile> files)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!IsPath(file.Path)) throw new ArgumentException($"'{file.Path}' is no path of a public file.", nameof(files));
            if (!paths.Add(file.Path)) throw new ArgumentException($"'{file.Path}' stands twice among the public files.", nameof(files));
        }
    }

    /// <summary>Parts of letters, digits and a few signs, none of them beginning with a dot.</summary>
    static bool IsPath(string path) => path.Split('/').All(part =>
        part.Length is > 0 and <= 200 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@'));
}
