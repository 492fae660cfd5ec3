using System.Collections.Concurrent;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Azure;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class A_site_that_changes(OneAzurite azurite)
{
    const string Old = "data/people/v1.0.0/people.csv", New = "data/people/v1.1.0/people.csv";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static PublicFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    static PublicFile[] Site(string text, params PublicFile[] more) =>
        [.. ((string[])["404.html", "data/people/latest/people.csv", "nl/index.html", "releases.json", "sitemap.xml"]).Select(path => File(path, text)), .. more];

    static async Task<string> PictureAsync(IPublicSite site) =>
        string.Join('|', (await site.ReadAsync(Stop)).Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Bytes.Span)}"));

    [Fact]
    public async Task What_links_comes_after_what_it_links_to_and_the_pointer_last()
    {
        ConcurrentQueue<string> sent = [];
        var rims = azurite.Rims(new Watched((request, _) =>
        {
            if (Watched.BlobPut(request) is { } path) sent.Enqueue(path);
            if (request.Method == HttpMethod.Delete) sent.Enqueue("- " + string.Concat(request.RequestUri!.Segments.Skip(3)));
            return Task.FromResult<HttpResponseMessage?>(null);
        }));
        await rims.Site.ReplaceAsync(Site("one", File(Old, "first"), File("old.html", "old")), Stop);
        sent.Clear();
        await rims.Site.ReplaceAsync(Site("two", File(New, "second"), File("new.html", "new")), Stop);
        Assert.Equal([New, "new.html", "404.html", "nl/index.html", "sitemap.xml", "data/people/latest/people.csv", "releases.json", "- old.html"],
            sent.Take(2).Concat(sent.Skip(2).Take(3).Order()).Concat(sent.Skip(5)));
        Assert.Equal($"404.html: two|data/people/latest/people.csv: two|{Old}: first|{New}: second|new.html: new|nl/index.html: two|releases.json: two|sitemap.xml: two", await PictureAsync(rims.Site));
    }

    [Fact]
    public async Task What_stands_with_the_same_bytes_is_not_sent_again()
    {
        ConcurrentQueue<string> sent = [];
        var rims = azurite.Rims(new Watched((request, _) =>
        {
            if (Watched.BlobPut(request) is { } path) sent.Enqueue(path);
            return Task.FromResult<HttpResponseMessage?>(null);
        }));
        await rims.Site.ReplaceAsync(Site("one", File(Old, "first")), Stop);
        Assert.Equal(6, sent.Count);
        await rims.Site.ReplaceAsync([.. Site("one", File(Old, "first")).Where(file => file.Path != "404.html"), File("404.html", "two")], Stop);
        Assert.Equal(["404.html"], sent.Skip(6));
    }

    [Fact]
    public async Task A_file_says_what_it_is_and_how_long_it_is_kept()
    {
        var rims = azurite.Rims();
        await rims.Site.ReplaceAsync(Site("one", File(Old, "first")), Stop);
        Assert.Equal("text/csv; charset=utf-8; header=present | public, max-age=31536000, immutable", await SaidAsync(rims, "published", Old));
        Assert.Equal("text/html; charset=utf-8 | no-cache", await SaidAsync(rims, "$web", "nl/index.html"));
        await rims.Blobs.GetBlobContainerClient("$web").GetBlobClient("nl/index.html").SetHttpHeadersAsync(new() { ContentType = "text/plain" }, cancellationToken: Stop);
        await rims.Site.ReplaceAsync(Site("one", File(Old, "first")), Stop);
        Assert.Equal("text/html; charset=utf-8 | no-cache", await SaidAsync(rims, "$web", "nl/index.html"));
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_left_alone()
    {
        var rims = azurite.Rims();
        var web = rims.Blobs.GetBlobContainerClient("$web");
        await web.CreateIfNotExistsAsync(cancellationToken: Stop);
        await web.GetBlobClient("thesis.html").UploadAsync(BinaryData.FromString("years of work"), Stop);
        Assert.Contains("'thesis.html', which this program did not put there", await rims.Site.WhyNotAsync(Stop), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => rims.Site.ReplaceAsync(Site("one"), Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rims.Site.PutAsync(Site("one"), Stop));
        Assert.Equal("thesis.html: years of work", await PictureAsync(rims.Site));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_replacement_that_died_is_finished_by_the_next(int sent)
    {
        var settings = azurite.Settings();
        using var death = new CancellationTokenSource();
        var dying = Watched.DyingAfter(sent, settings, death);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying.Site.ReplaceAsync(Site("one", File(Old, "first")), death.Token));
        var site = new AzureRims(settings, TimeProvider.System).Site;
        Assert.DoesNotContain(await site.ReadAsync(Stop), file => file.Path == GoingPublic.Pointer);
        Assert.Null(await site.WhyNotAsync(Stop));
        await site.ReplaceAsync(Site("one", File(Old, "first")), Stop);
        Assert.Equal($"404.html: one|data/people/latest/people.csv: one|{Old}: first|nl/index.html: one|releases.json: one|sitemap.xml: one", await PictureAsync(site));
    }

    [Theory]
    [InlineData("first", true)]
    [InlineData("other", false)]
    public async Task What_another_run_put_meanwhile_where_nothing_changes_must_be_the_same(string meanwhile, bool same)
    {
        var settings = azurite.Settings();
        var other = new AzureRims(settings, TimeProvider.System).Site;
        var rims = new AzureRims(settings, TimeProvider.System, new Watched(async (request, _) =>
        {
            if (Watched.BlobPut(request) == Old) await other.PutAsync([File(Old, meanwhile)], Stop);
            return null;
        }));
        var replacing = rims.Site.ReplaceAsync(Site("one", File(Old, "first")), Stop);
        if (same) await replacing;
        else await Assert.ThrowsAsync<NeverChangesException>(() => replacing);
        Assert.Equal(same ? 6 : 1, (await rims.Site.ReadAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_path_out_of_the_site_is_refused_and_the_site_stays()
    {
        var rims = azurite.Rims();
        await rims.Site.ReplaceAsync(Site("one"), Stop);
        await Assert.ThrowsAsync<ArgumentException>(() => rims.Site.ReplaceAsync(Site("two", File("../escaped", "x")), Stop));
        Assert.Contains("releases.json: one", await PictureAsync(rims.Site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_meanwhile_sees_whole_files_and_behind_the_pointer_nothing_older()
    {
        var rims = azurite.Rims();
        static string Text(int round) => $"{round}:" + new string((char)('a' + (round % 26)), 20_000);
        await rims.Site.ReplaceAsync(Site(Text(0), File("data/people/v1.0.0/people.csv", "x")), Stop);
        var web = rims.Blobs.GetBlobContainerClient("$web");
        using var ended = new CancellationTokenSource();
        var looking = Task.Run(async () =>
        {
            var looks = 0;
            for (; !ended.IsCancellationRequested; looks++)
            {
                var pointer = await RoundAsync(web, GoingPublic.Pointer);
                foreach (var path in (string[])["404.html", "nl/index.html", "data/people/latest/people.csv"])
                    Assert.True(await RoundAsync(web, path) >= pointer, $"{path} is older than the release that the pointer names");
                Assert.True((await rims.Blobs.GetBlobContainerClient("published").GetBlobClient($"data/people/v1.{pointer}.0/people.csv").ExistsAsync(Stop)).Value);
            }
            return looks;
        }, Stop);
        for (var round = 1; round <= 12; round++)
            await rims.Site.ReplaceAsync(Site(Text(round), File($"data/people/v1.{round}.0/people.csv", "x")), Stop);
        await ended.CancelAsync();
        Assert.True(await looking > 3);

        static async Task<int> RoundAsync(BlobContainerClient web, string path)
        {
            var text = (await web.GetBlobClient(path).DownloadContentAsync(Stop)).Value.Content.ToString();
            var round = int.Parse(text[..text.IndexOf(':')], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Text(round), text);
            return round;
        }
    }

    static async Task<string> SaidAsync(AzureRims rims, string container, string path)
    {
        BlobProperties said = await rims.Blobs.GetBlobContainerClient(container).GetBlobClient(path).GetPropertiesAsync(cancellationToken: Stop);
        return $"{said.ContentType} | {said.CacheControl}";
    }
}
