using System.Text;
using Transparency.Local.Folders;
using Transparency.Storage;

namespace Transparency.Tests.Local;

public sealed class The_public_folder : IDisposable
{
    readonly Folder folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    static PublicFile[] Site(string text, params string[] more) =>
        [.. new List<string>(["404.html", "nl/index.html", "releases.json", "sitemap.xml", .. more])
            .Select(path => new PublicFile(path, Encoding.UTF8.GetBytes(text)))];

    [Fact]
    public async Task A_site_takes_the_place_of_the_one_before_and_nothing_unfinished_stays()
    {
        var site = new PublicFolder(folder["site"]);
        await site.ReplaceAsync(Site("one", "old.html"), Stop);
        await site.ReplaceAsync(Site("two", "new.html"), Stop);
        Assert.Equal(["404.html", "new.html", "nl/index.html", "releases.json", "sitemap.xml"], (await site.ReadAsync(Stop)).Select(file => file.Path));
        Assert.DoesNotContain("one", folder.Picture(), StringComparison.Ordinal);
        Assert.DoesNotContain("unfinished", folder.Picture(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_meanwhile_always_finds_one_whole_site()
    {
        var site = new PublicFolder(folder["site"]);
        await site.ReplaceAsync(Site("0"), Stop);
        using var ended = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var looks = Task.Run(() =>
        {
            var seen = 0;
            for (; !ended.IsCancellationRequested; seen++)
            {
                Assert.True(File.Exists(folder["site/releases.json"]) || File.Exists(folder["site/releases.json"]));
                begun.TrySetResult();
            }
            return seen;
        }, Stop);
        await Task.WhenAny(begun.Task, looks);
        for (var round = 1; round <= 60; round++) await site.ReplaceAsync(Site($"{round}"), Stop);
        await ended.CancelAsync();
        Assert.True(await looks > 0);
    }

    [Fact]
    public async Task A_folder_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(folder["home"]);
        File.WriteAllText(folder["home/thesis.doc"], "years of work");
        var site = new PublicFolder(folder["home"]);
        Assert.Contains("would be lost", await site.WhyNotAsync(Stop), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.ReplaceAsync(Site("one"), Stop));
        Assert.Equal("home/thesis.doc: years of work", folder.Picture());
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        File.WriteAllText(folder["site"], "a file");
        Assert.Contains("is a file", await new PublicFolder(folder["site"]).WhyNotAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_died_between_two_moves_is_mended()
    {
        var site = new PublicFolder(folder["site"]);
        await site.ReplaceAsync(Site("one"), Stop);
        Directory.Move(folder["site"], folder[".site.unfinished-old"]);
        Directory.CreateDirectory(folder[".site.unfinished-next"]);
        await site.ReplaceAsync(Site("two"), Stop);
        Assert.Equal("404.html: two|nl/index.html: two|releases.json: two|sitemap.xml: two",
            folder.Picture().Replace("site/", "", StringComparison.Ordinal).Replace('\n', '|'));
    }

    [Fact]
    public async Task A_link_to_a_folder_stays_a_link()
    {
        Directory.CreateDirectory(folder["disk/site"]);
        File.CreateSymbolicLink(folder["site"], folder["disk/site"]);
        await new PublicFolder(folder["site"]).ReplaceAsync(Site("one"), Stop);
        Assert.NotNull(new DirectoryInfo(folder["site"]).LinkTarget);
        Assert.True(File.Exists(folder["disk/site/releases.json"]));
    }

    [Fact]
    public async Task A_path_out_of_the_folder_is_refused_and_the_site_stays()
    {
        var site = new PublicFolder(folder["site"]);
        await site.ReplaceAsync(Site("one"), Stop);
        await Assert.ThrowsAsync<ArgumentException>(() => site.ReplaceAsync(Site("two", "../escaped"), Stop));
        Assert.Equal(4, (await site.ReadAsync(Stop)).Count);
        Assert.False(File.Exists(folder["escaped"]));
    }
}
