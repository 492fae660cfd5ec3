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
    public void A_site_takes_the_place_of_the_one_before_whole()
    {
        var site = new PublicFolder(folder["site"]);
        site.Replace(Site("one", "old.html"), Stop);
        site.Replace(Site("two", "new.html"), Stop);
        Assert.Equal(["404.html", "new.html", "nl/index.html", "releases.json", "sitemap.xml"], site.Read(Stop).Select(file => file.Path));
        Assert.DoesNotContain("one", folder.Picture(), StringComparison.Ordinal);
        Assert.DoesNotContain("unfinished", folder.Picture(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_meanwhile_always_finds_one_whole_site()
    {
        var site = new PublicFolder(folder["site"]);
        site.Replace(Site("0"), Stop);
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
        for (var round = 1; round <= 60; round++) site.Replace(Site($"{round}"), Stop);
        await ended.CancelAsync();
        Assert.True(await looks > 0);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(folder["home"]);
        File.WriteAllText(folder["home/thesis.doc"], "years of work");
        var site = new PublicFolder(folder["home"]);
        Assert.Contains("would be lost", site.WhyNot(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => site.Replace(Site("one"), Stop));
        Assert.Equal("home/thesis.doc: years of work", folder.Picture());
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(folder["site"], "a file");
        Assert.Contains("is a file", new PublicFolder(folder["site"]).WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_died_between_two_moves_is_mended()
    {
        var site = new PublicFolder(folder["site"]);
        site.Replace(Site("one"), Stop);
        Directory.Move(folder["site"], folder[".site.unfinished-old"]);
        Directory.CreateDirectory(folder[".site.unfinished-next"]);
        site.Replace(Site("two"), Stop);
        Assert.Equal("404.html: two|nl/index.html: two|releases.json: two|sitemap.xml: two",
            folder.Picture().Replace("site/", "", StringComparison.Ordinal).Replace('\n', '|'));
    }

    [Fact]
    public void A_link_to_a_folder_stays_a_link()
    {
        Directory.CreateDirectory(folder["disk/site"]);
        File.CreateSymbolicLink(folder["site"], folder["disk/site"]);
        new PublicFolder(folder["site"]).Replace(Site("one"), Stop);
        Assert.NotNull(new DirectoryInfo(folder["site"]).LinkTarget);
        Assert.True(File.Exists(folder["disk/site/releases.json"]));
    }

    [Fact]
    public void A_path_out_of_the_folder_is_refused_and_the_site_stays()
    {
        var site = new PublicFolder(folder["site"]);
        site.Replace(Site("one"), Stop);
        Assert.Throws<ArgumentException>(() => site.Replace(Site("two", "../escaped"), Stop));
        Assert.Equal(4, site.Read(Stop).Count);
        Assert.False(File.Exists(folder["escaped"]));
    }
}
