using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Transparency.Storage;

namespace Transparency.Serving;

/// <summary>Tells the file server what each published file is.</summary>
sealed class ContentTypes : IContentTypeProvider
{
    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        contentType = ContentType.Of(subpath);
        return true;
    }
}
