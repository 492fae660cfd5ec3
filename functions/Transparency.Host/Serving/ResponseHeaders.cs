using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Transparency.Serving;

/// <summary>The headers that the public's server sends with every file.</summary>
static partial class ResponseHeaders
{
    const string ForEver = "public, max-age=31536000, immutable", AskAgain = "no-cache";

    /// <summary>Pages are text, styles and pictures of this host; nothing else is ever loaded.</summary>
    const string OwnFilesOnly =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>What lies at an immutable address is kept for ever; the rest is asked for again, and answered briefly if it is the same.</summary>
    public static string CacheControl(string path) => Immutable().IsMatch(path) ? ForEver : AskAgain;

    [GeneratedRegex(@"^/(data/all/\d{4}-\d\d-\d\d(\.\d+)?/|data/[^/]+/v\d+\.\d+\.\d+/|assets/[^/]+\.[0-9a-f]{8,}\.[a-z]+$)")]
    private static partial Regex Immutable();
}
