using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Serving;

/// <summary>The headers that the public's server sends with every file.</summary>
static class ResponseHeaders
{
    /// <summary>
    /// Pages are text, styles, scripts and data of this host; nothing else is ever loaded, and no text becomes code. The hash is that of an
    /// empty style: plotly puts one into the page and fills it rule by rule. A picture that is taken home is made from a blob.
    /// </summary>
    const string OwnFilesOnly =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types transparency";

    /// <summary>What stays for ever carries the styles of its day in itself, and runs nothing.</summary>
    const string NoFilesAtAll =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static void Set(IHeaderDictionary headers, PathString path)
    {
        headers.ContentSecurityPolicy = Addresses.NeverChanges(path.Value!.TrimStart('/')) ? NoFilesAtAll : OwnFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
