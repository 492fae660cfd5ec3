using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Transparency.Tests.Scripts;

/// <summary>What the front answers to one path.</summary>
sealed record Answer(byte[] Body, Dictionary<string, string> Headers, int Status = 200);

/// <summary>A small public site behind a front that sends every header it should, until a test spoils an answer.</summary>
sealed class PublicServer : IAsyncDisposable
{
    const string Html = "text/html; charset=utf-8", Json = "application/json", Again = "no-cache", ForEver = "public, max-age=31536000, immutable";

    public const string Script = "/assets/values.0123456789ab.js", Stylesheet = "/assets/look.0123456789ab.css";

    const string Look = "p{color:#123}";

    /// <summary>Of pages that change, then of those that never do, as the program has them.</summary>
    static readonly string[] Policies = [.. Regex.Matches(Repository.Text("functions/Transparency.Host/Serving/ResponseHeaders.cs"), "\"(default-src .+)\"").Select(policy => policy.Groups[1].Value)];

    readonly WebApplication app;
    readonly Dictionary<string, Answer> answers = [];

    PublicServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.Single() + "/";

    public bool Compresses { get; set; } = true;

    /// <summary>Two releases; the newest has two datasets, of which one is as it was in the first.</summary>
    public static async Task<PublicServer> StartAsync()
    {
        var server = new PublicServer();
        foreach (var page in new[] { "/", "/nl/", "/fr/", "/de/", "/en/" }) server.Put(page, $"<!doctype html><link rel=\"stylesheet\" href=\"{Stylesheet}\"><script type=\"module\" src=\"{Script}\"></script><p>This is a page.", Html, Again);
        server.Put(Script, "0", "text/javascript; charset=utf-8", ForEver);
        server.Put(Stylesheet, Look, "text/css; charset=utf-8", ForEver);
        server.Put("404", "<section lang=\"nl\"><section lang=\"fr\"><section lang=\"de\"><section lang=\"en\">", Html, Again, 404);
        var places = server.Dataset("places", "1.0.0", "a,b\r\n1,2\r\n");
        var (before, now) = (server.Dataset("people", "1.0.0", "a,b\r\n3,4\r\n"), server.Dataset("people", "1.1.0", "a,b\r\n3,5\r\n"));
        var (first, second) = (server.Whole("2026-11-22"), server.Whole("2026-12-01"));
        foreach (var dataset in new[] { "people", "places" }) server.Put($"/data/{dataset}/latest/SHA256SUMS", "", "text/plain; charset=utf-8", Again);
        server.Put("/releases.json", $$"""
            {
              "newest": "2026-12-01",
              "releases": [
                { "id": "2026-12-01", "path": "/data/all/2026-12-01/", "SHA256SUMS": "{{second}}", "datasets": [ {{now}}, {{places}} ] },
                { "id": "2026-11-22", "path": "/data/all/2026-11-22/", "SHA256SUMS": "{{first}}", "datasets": [ {{before}}, {{places}} ] }
              ]
            }
            """, Json, Again);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Puts something else in an answer's place.</summary>
    public void Spoil(string path, Func<Answer, Answer> spoil) => answers[path] = spoil(answers[path]);

    public void Spoil(string path, string header, string? value) => Spoil(path, answer =>
    {
        var headers = new Dictionary<string, string>(answer.Headers);
        if (value is null) headers.Remove(header);
        else headers[header] = value;
        return answer with { Headers = headers };
    });

    public void TakeAway(string path) => answers.Remove(path);

    string Dataset(string id, string version, string csv)
    {
        var folder = $"/data/{id}/v{version}/";
        var sums = $"{Put($"{folder}{id}.csv", csv, "text/csv; charset=utf-8; header=present", ForEver)}  {id}.csv\n"
            + $"{Put($"{folder}codebook.json", "{}", Json, ForEver)}  codebook.json\n"
            + $"{Put($"{folder}index.nl.html", "<!doctype html><style></style>", Html, ForEver)}  index.nl.html\n";
        return $$"""{ "id": "{{id}}", "version": "{{version}}", "path": "{{folder}}", "SHA256SUMS": "{{Put(folder + "SHA256SUMS", sums, "text/plain; charset=utf-8", ForEver)}}" }""";
    }

    string Whole(string release) => Put($"/data/all/{release}/SHA256SUMS", release, "text/plain; charset=utf-8", ForEver);

    string Put(string path, string text, string type, string kept, int status = 200)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        answers[path] = new(bytes, new()
        {
            ["Content-Type"] = type,
            ["Cache-Control"] = kept,
            ["Content-Security-Policy"] = Policies[kept == ForEver ? 1 : 0].Replace("{style}", $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Look)))}", StringComparison.Ordinal),
            ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "no-referrer",
            ["Permissions-Policy"] = "camera=(), geolocation=()",
        }, status);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    async Task AnswerAsync(HttpContext context)
    {
        var answer = answers.GetValueOrDefault(context.Request.Path.Value!) ?? answers["404"];
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (!Compresses || !context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(answer.Body);
            return;
        }
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(answer.Body);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
