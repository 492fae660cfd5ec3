using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Transparency.Serving;

namespace Transparency.Tests.Serving;

public sealed class Showing_the_site : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;
    readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    SiteServer server = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        string[] paths =
        [
            "index.html", "404.html", "nl/index.html", "nl/inmates/counts.figure.json", "releases.json", "assets/look.0123456789ab.css", "assets/favicon.svg",
            "data/people/v1.0.0/people.csv", "data/people/v1.0.0/SHA256SUMS", "data/people/v1.0.0/people.nl.jsonstat.json",
            "data/people/latest/people.csv", "data/all/2026-11-22/transparency-2026-11-22.zip", ".hidden",
            "data/people/v1.0.0/index.nl.html", "assets/plotly.0123456789ab.js", "assets/plotly.0123456789ab.js.br", "assets/plotly.0123456789ab.js.gz",
        ];
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), string.Concat(Enumerable.Repeat($"This is {path}. ", 300)), Stop);
        }
        server = (await SiteServer.StartAsync(folder, 0, Stop))!;
        browser.BaseAddress = new Uri(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8", "no-cache")]
    [InlineData("nl/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("releases.json", "application/json", "no-cache")]
    [InlineData("data/people/latest/people.csv", "text/csv; charset=utf-8; header=present", "no-cache")]
    [InlineData("data/people/v1.0.0/people.csv", "text/csv; charset=utf-8; header=present", "public, max-age=31536000, immutable")]
    [InlineData("data/people/v1.0.0/SHA256SUMS", "text/plain; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("data/people/v1.0.0/people.nl.jsonstat.json", "application/json", "public, max-age=31536000, immutable")]
    [InlineData("data/all/2026-11-22/transparency-2026-11-22.zip", "application/zip", "public, max-age=31536000, immutable")]
    [InlineData("assets/look.0123456789ab.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("assets/favicon.svg", "image/svg+xml", "no-cache")]
    [InlineData("assets/plotly.0123456789ab.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("nl/inmates/counts.figure.json", "application/json", "no-cache")]
    public async Task Every_file_has_its_type_and_is_kept_as_long_as_it_stands(string path, string type, string kept)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.GetValues("Content-Type").Single());
        Assert.Equal(kept, answer.Headers.GetValues("Cache-Control").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("nl/nothing/")]
    [InlineData(".hidden")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    public async Task What_is_not_there_has_a_page_of_its_own(string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("This is 404.html.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_it()
    {
        using var answer = await browser.GetAsync("nl", Stop);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.EndsWith("/nl/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_the_file_already_is_told_so()
    {
        using var first = await browser.GetAsync("releases.json", Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, "releases.json");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await browser.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("nl/", "br")]
    [InlineData("nl/", "gzip")]
    [InlineData("data/people/v1.0.0/people.csv", "br")]
    public async Task Text_travels_compressed(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await browser.SendAsync(request, Stop);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Stop)).Length, 1, 1000);
    }

    /// <summary>It was compressed once, as far as it goes, when it was made.</summary>
    [Theory]
    [InlineData("br", "br", ".br")]
    [InlineData("gzip, deflate, br, zstd", "br", ".br")]
    [InlineData("gzip", "gzip", ".gz")]
    [InlineData("br;q=0, gzip", "gzip", ".gz")]
    [InlineData("zstd", null, "")]
    [InlineData("", null, "")]
    public async Task What_lies_compressed_beside_a_file_is_sent_to_whoever_takes_it(string taken, string? encoding, string ending)
    {
        const string path = "assets/plotly.0123456789ab.js";
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (taken.Length > 0) request.Headers.AcceptEncoding.ParseAdd(taken);
        using var answer = await browser.SendAsync(request, Stop);
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.GetValues("Content-Type").Single());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.StartsWith($"This is {path}{ending}. ", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        if (encoding is not null) Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("nl/")]
    [InlineData("404.html")]
    [InlineData("data/people/latest/people.csv")]
    public async Task A_page_runs_scripts_of_this_host_only_and_makes_no_text_into_code(string path)
    {
        var policy = await PolicyOfAsync(path);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'self'", policy["connect-src"]);
        Assert.Equal("'script'", policy["require-trusted-types-for"]);
        Assert.Equal("transparency", policy["trusted-types"]);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.All(policy.Values, sources => Assert.DoesNotContain("unsafe", sources, StringComparison.Ordinal));
        var look = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "assets/look.0123456789ab.css"), Stop));
        Assert.Equal($"'self' 'sha256-{Convert.ToBase64String(SHA256.HashData([]))}' 'sha256-{Convert.ToBase64String(look)}'", policy["style-src"]);
    }

    /// <summary>It carries its styles in itself, since it outlives every stylesheet.</summary>
    [Fact]
    public async Task A_page_that_stays_for_ever_runs_nothing()
    {
        var policy = await PolicyOfAsync("data/people/v1.0.0/index.nl.html");
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'unsafe-inline'", policy["style-src"]);
        Assert.False(policy.ContainsKey("script-src") || policy.ContainsKey("connect-src"));
    }

    async Task<Dictionary<string, string>> PolicyOfAsync(string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        return answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").ToDictionary(directive => directive.Split(' ')[0], directive => string.Join(' ', directive.Split(' ')[1..]));
    }

    [Fact]
    public async Task A_taken_port_is_said_and_the_usual_one_gives_way_to_the_next()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Assert.Null(await SiteServer.StartAsync(folder, ((IPEndPoint)taken.LocalEndpoint).Port, Stop));
        await using var one = await SiteServer.StartAsync(folder, null, Stop);
        await using var other = await SiteServer.StartAsync(folder, null, Stop);
        Assert.NotEqual(one!.Address, other!.Address);
    }
}
