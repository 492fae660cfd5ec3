using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Transparency.Storage;

namespace Transparency.Serving;

/// <summary>Shows a folder to this machine's browsers as the public's server will: types, caching, compression, the page for what is not there.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    const int Usual = 8080, Tries = 20;

    readonly WebApplication app;

    SiteServer(WebApplication app, string address) => (this.app, Address) = (app, address);

    /// <summary>With a closing slash.</summary>
    public string Address { get; }

    /// <param name="port">0 for any; null for the usual one or the next that is free.</param>
    /// <returns>Null if the port is taken.</returns>
    public static async Task<SiteServer?> StartAsync(string folder, int? port, CancellationToken stop)
    {
        foreach (var candidate in port is { } asked ? [asked] : Enumerable.Range(Usual, Tries).Append(0))
            if (await TryStartAsync(folder, candidate, stop) is { } server) return server;
        return null;
    }

    static async Task<SiteServer?> TryStartAsync(string folder, int port, CancellationToken stop)
    {
        var app = Build(folder, port);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException)
        {
            await app.DisposeAsync();
            return null;
        }
        return new(app, app.Urls.Single() + "/");
    }

    static WebApplication Build(string folder, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = ContentType.Compressible);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Optimal);
        var app = builder.Build();
        var (files, headers) = (new PhysicalFileProvider(folder), new ResponseHeaders(folder));
        app.UseResponseCompression();
        app.Use(async (context, next) =>
        {
            headers.Set(context.Response.Headers, context.Request.Path);
            await Precompressed.ServeAsync(context, files, next);
        });
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new ContentTypes(),
            OnPrepareResponse = file => Describe(file.Context),
        });
        app.Run(context => NotFoundAsync(context, files));
        return app;
    }

    static void Describe(HttpContext context)
    {
        var (path, headers) = (context.Request.Path.Value!, context.Response.Headers);
        if (Precompressed.In(context) is { } asked)
        {
            path = asked.Path;
            headers.ContentEncoding = asked.Encoding;
            headers.Vary = "Accept-Encoding";
            headers.ContentType = ContentType.Of(path);
        }
        headers.CacheControl = Addresses.CacheControl(path.TrimStart('/'));
    }

    static async Task NotFoundAsync(HttpContext context, PhysicalFileProvider files)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-cache";
        if (files.GetFileInfo("404.html") is not { Exists: true } page) return;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.SendFileAsync(page, context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
