using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Benchmarks.Browsing;

/// <summary>A server with no trick but one: it sends files as they lie there, with gzip, and lets browsers keep what never changes.</summary>
sealed class PlainServer : IAsyncDisposable
{
    static readonly string[] Zipped = [".html", ".css", ".js", ".json", ".svg", ".csv"];

    readonly ConcurrentDictionary<string, byte[]> bodies = [];
    readonly WebApplication app;
    readonly string folder;

    PlainServer(string folder)
    {
        this.folder = folder;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Without a closing slash.</summary>
    public string Address => app.Urls.Single();

    public static async Task<PlainServer> StartAsync(string folder)
    {
        var server = new PlainServer(folder);
        await server.app.StartAsync();
        return server;
    }

    async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        if (!File.Exists(Path.Combine(folder, path)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var zip = Zipped.Contains(Path.GetExtension(path));
        var body = bodies.GetOrAdd(path, file => zip ? Gzip(File.ReadAllBytes(Path.Combine(folder, file))) : File.ReadAllBytes(Path.Combine(folder, file)));
        if (zip) http.Response.Headers.ContentEncoding = "gzip";
        http.Response.Headers.CacheControl = Addresses.CacheControl(path);
        http.Response.ContentType = ContentType.Of(path);
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    public static byte[] Gzip(byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal)) gzip.Write(body);
        return zipped.ToArray();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
