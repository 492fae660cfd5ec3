using Transparency.Serving;

namespace Transparency.Tests.Browser.Charts;

/// <summary>One page of the site with all it asks for, served as the program serves it, after a hand has changed some of it.</summary>
public sealed class DoctoredSite : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("transparency-doctored-");
    SiteServer server = null!;

    public string Address => server.Address;

    /// <param name="change">From the path and text of each file below the page to its new text.</param>
    public static async Task<DoctoredSite> StartAsync(PublishedSite site, string page, Func<string, string, string> change)
    {
        var doctored = new DoctoredSite();
        foreach (var below in new[] { page.Trim('/'), "assets" })
        {
            var target = Directory.CreateDirectory(Path.Combine(doctored.folder.FullName, below)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, below)))
            {
                var copy = Path.Combine(target, Path.GetFileName(file));
                if (below == "assets") File.Copy(file, copy);
                else await File.WriteAllTextAsync(copy, change($"/{below}/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
            }
        }
        doctored.server = (await SiteServer.StartAsync(doctored.folder.FullName, 0, TestContext.Current.CancellationToken))!;
        return doctored;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
