using System.Text;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every public site keeps, wherever it stands.</summary>
public abstract class PublicSiteContract
{
    const string Version = "data/people/v1.0.0/people.csv";

    static readonly string[] Marks = ["404.html", "releases.json", "sitemap.xml"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IPublicSite Site { get; }

    [Fact]
    public async Task At_first_there_is_nothing_and_nothing_against_it()
    {
        Assert.Null(await Site.WhyNotAsync(Stop));
        Assert.Empty(await Site.ReadAsync(Stop));
    }

    [Fact]
    public async Task A_site_takes_the_place_of_the_one_before()
    {
        await Site.ReplaceAsync(Files("one", "old.html", Version), Stop);
        await Site.ReplaceAsync([.. Files("two", "nl/index.html"), .. Files("one", Version).Where(file => file.Path == Version)], Stop);
        Assert.Equal($"404.html: two|{Version}: one|nl/index.html: two|releases.json: two|sitemap.xml: two", await PictureAsync());
    }

    [Fact]
    public async Task What_never_changes_is_not_changed_and_nothing_else_is_either()
    {
        await Site.ReplaceAsync(Files("one", Version), Stop);
        await Assert.ThrowsAsync<NeverChangesException>(() => Site.ReplaceAsync(Files("two", Version), Stop));
        await Assert.ThrowsAsync<NeverChangesException>(() => Site.PutAsync(Files("two", Version), Stop));
        Assert.Equal($"404.html: one|{Version}: one|releases.json: one|sitemap.xml: one", await PictureAsync());
    }

    [Fact]
    public async Task Files_of_no_release_are_put_beside_the_others()
    {
        await Site.ReplaceAsync(Files("one"), Stop);
        await Site.PutAsync([File("data-status.json", "fresh"), File("nl/data/status/index.html", "page")], Stop);
        await Site.PutAsync([File("data-status.json", "fresher")], Stop);
        Assert.Equal("404.html: one|data-status.json: fresher|nl/data/status/index.html: page|releases.json: one|sitemap.xml: one", await PictureAsync());
    }

    [Fact]
    public async Task One_file_is_opened_by_its_path()
    {
        await Site.ReplaceAsync(Files("one", Version), Stop);
        Assert.Equal("one", Encoding.UTF8.GetString((await Site.OpenAsync(Version, Stop))!.Bytes.Span));
        Assert.Null(await Site.OpenAsync("data/people/v9.0.0/people.csv", Stop));
    }

    static IReadOnlyCollection<PublicFile> Files(string text, params string[] more) => [.. Marks.Concat(more).Select(path => File(path, text))];

    static PublicFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    async Task<string> PictureAsync() => string.Join('|', (await Site.ReadAsync(Stop)).Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Bytes.Span)}"));
}
