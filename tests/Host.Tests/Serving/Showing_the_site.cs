using System.Net;
using System.Net.Sockets;
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
            "index.html", "404.html", "nl/index.html", "releases.json", "assets/look.0123456789ab.css", "assets/favicon.svg",
            "data/people/v1.0.0/people.csv", "data/people/v1.0.0/SHA256SUMS", "data/people/v1.0.0/people.nl.jsonstat.json",
            "data/people/latest/people.csv", "data/all/2026-11-22/transparency-2026-11-22.zip", ".hidden",
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
