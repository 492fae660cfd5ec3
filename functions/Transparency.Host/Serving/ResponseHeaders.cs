using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Serving;

/// <summary>The headers that the public's server sends with every file.</summary>
sealed class ResponseHeaders
{
    /// <summary>
    /// Pages are text, styles, scripts and data of this host; nothing else is ever loaded, and no text becomes code. Two styles may stand in
    /// a page: the site's own, word for word, and an empty one, which plotly puts there and fills rule by rule. A picture that is taken home
    /// is made from a blob.
    /// </summary>
    const string OwnFilesOnly =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' '{style}'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types transparency";

    /// <summary>What stays for ever carries the styles of its day in itself, and runs nothing.</summary>
    const string NoFilesAtAll =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    readonly string ownFilesOnly;

    /// <param name="folder">That of the site: the stylesheets in it are those that its pages may carry.</param>
    public ResponseHeaders(string folder)
    {
        var assets = new DirectoryInfo(Path.Combine(folder, "assets"));
        var styles = (assets.Exists ? assets.GetFiles("*.css") : []).Select(file => $"sha256-{Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(file.FullName)))}");
        ownFilesOnly = OwnFilesOnly.Replace("'{style}'", string.Join(' ', styles.Order(StringComparer.Ordinal).Select(style => $"'{style}'")), StringComparison.Ordinal);
    }

    public void Set(IHeaderDictionary headers, PathString path)
    {
        headers.ContentSecurityPolicy = Addresses.NeverChanges(path.Value!.TrimStart('/')) ? NoFilesAtAll : ownFilesOnly;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
