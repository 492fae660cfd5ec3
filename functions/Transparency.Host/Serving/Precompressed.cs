using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Transparency.Serving;

/// <summary>A file that lies compressed beside itself is sent so to whoever takes it: better compressed than there is time for when it is asked for.</summary>
sealed record Precompressed(string Path, string Encoding)
{
    /// <summary>The smallest first.</summary>
    static readonly (string Encoding, string Ending)[] Kinds = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Has the next in line serve the compressed file in the place of the other.</summary>
    public static Task ServeAsync(HttpContext context, IFileProvider files, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path.Value is { Length: > 0 } path && Of(path, request.GetTypedHeaders().AcceptEncoding, files) is { } kind)
        {
            context.Items[typeof(Precompressed)] = new Precompressed(path, kind.Encoding);
            request.Path = path + kind.Ending;
        }
        return next(context);
    }

    /// <summary>What was asked for, where something compressed is sent in its place.</summary>
    public static Precompressed? In(HttpContext context) => context.Items[typeof(Precompressed)] as Precompressed;

    static (string Encoding, string Ending)? Of(string path, IList<StringWithQualityHeaderValue> taken, IFileProvider files)
    {
        foreach (var kind in Kinds)
            if (taken.Any(one => one.Value.Equals(kind.Encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0) && files.GetFileInfo(path + kind.Ending).Exists)
                return kind;
        return null;
    }
}
