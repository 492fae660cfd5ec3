using System.Text.RegularExpressions;

namespace Transparency.Storage;

/// <summary>What an address on the public site promises of the bytes behind it.</summary>
public static partial class Addresses
{
    /// <summary>Versions of datasets, whole releases and files named by their hash: what lies there is the same for ever.</summary>
    /// <param name="path">Below the site's root, without a leading slash.</param>
    public static bool NeverChanges(string path) => Fixed().IsMatch(path);

    /// <summary>What lies at such an address is kept for ever; the rest is asked for again, and answered briefly if it is the same.</summary>
    public static string CacheControl(string path) => NeverChanges(path) ? "public, max-age=31536000, immutable" : "no-cache";

    [GeneratedRegex(@"^(data/all/\d{4}-\d\d-\d\d(\.\d+)?/|data/[^/]+/v\d+\.\d+\.\d+/|assets/[^/]+\.[0-9a-f]{8,}\.[a-z]+$)")]
    private static partial Regex Fixed();
}
