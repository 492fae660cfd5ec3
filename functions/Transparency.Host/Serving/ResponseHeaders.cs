using Microsoft.AspNetCore.Http;

namespace Transparency.Serving;

/// <summary>The headers that the public's server sends with every file.</summary>
static class ResponseHeaders
{
    /// <summary>Pages are text, styles and pictures of this host; nothing else is ever loaded.</summary>
    const string OwnFilesOnly =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
