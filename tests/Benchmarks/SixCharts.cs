using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Transparency.Formats;
using Transparency.Local.Folders;
using Transparency.Site;
using Transparency.Site.Pages;
using Transparency.Storage;

namespace Transparency.Benchmarks;

/// <summary>The overview, with six charts and more, when the list of inmates has ten thousand figures: how long it takes to build and how much a reader loads.</summary>
static partial class SixCharts
{
    public static void Run(Table table)
    {
        using var folder = new TemporaryFolder();
        Release(folder);

        var shelf = Read(new LocalState(folder["large-state"]).Shelf);
        var words = WordFiles.Read(Folders.Files(Path.Combine(AppContext.BaseDirectory, "words")));
        Overview(shelf, words); // Start-up.
        var clock = Stopwatch.StartNew();
        var page = Overview(shelf, words);
        table.Add("overview over 10,000 figures, built", clock.Elapsed.TotalSeconds, 1, "s");
        var html = Encoding.UTF8.GetString(page);
        table.Add("overview, charts fewer than six", Math.Max(0, 6 - Charts().Count(html)), 0, "");
        table.Add("overview, gzip", Zipped(page) / 1024.0, 80, "KB");
        table.Add("overview, requests beside the stylesheet", 1 + Loads().Count(html), 1, "");
    }

    /// <summary>Puts a release with ten thousand figures of inmates on the shelf in <c>large-state</c>.</summary>
    public static void Release(TemporaryFolder folder)
    {
        var catalogue = folder["catalogue"];
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "catalogue"), catalogue);
        WriteInmates(Path.Combine(catalogue, "extracts", "celex-inmates.csv"));
        foreach (var step in new[] { "pull", "release" }) Child.Run(Child.Ours, step, "--catalogue", catalogue, "--state", folder["large-state"]).MustEndWith(0);
    }

    static byte[] Overview(Shelf shelf, IReadOnlyDictionary<string, Words> words)
    {
        using var renderer = new PageRenderer();
        var plans = FigureFiles.Read(Folders.Files(Path.Combine(AppContext.BaseDirectory, "figures")));
        var site = new SiteWide(shelf, SiteBuilder.Languages(words), "/assets/look.css", plans, Rehearsal: false);
        return renderer.Page<Site.Parts.Root>(new()
        {
            ["Here"] = new Here(site, words["nl"], new Sentences(words["nl"]), ""),
            ["Page"] = SitePage.Of<HomePage>("", "home"),
        });
    }

    static Shelf Read(IReleaseShelf shelf) => Shelf.Read([.. shelf.ReleasesAsync(default).Result.Select(release => shelf.OpenAsync(release, default).Result)]);

    static void WriteInmates(string file)
    {
        var header = File.ReadLines(file).First();
        using var writer = new StreamWriter(file) { NewLine = "\r\n" };
        writer.WriteLine(header);
        for (var month = new DateOnly(2005, 1, 1); month < new DateOnly(2020, 7, 1); month = month.AddMonths(1))
            foreach (var counter in new[] { "DGEPI", "VSSE", "_U" })
                foreach (var category in new[] { "_T", "A", "B", "C", "D", "E" })
                    foreach (var sex in new[] { "_T", "F", "M" })
                    {
                        var number = (category == "_T" ? 600 : 90) + month.Month * 7 % 40;
                        writer.WriteLine($"{month:yyyy-MM},M,{counter},CELEX,{category},{sex},_T,_T,COUNT,{number},,PS,,A,,renard-extremist-offender-management-belgium-2020,page {category},there were {number} inmates,{month:yyyy-MM}");
                    }
    }

    static long Zipped(byte[] page)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(page);
        return zipped.Length;
    }

    [GeneratedRegex("<svg[^>]*role=\"?img")]
    private static partial Regex Charts();

    /// <summary>What a browser asks for beside the page and its stylesheet, the icon of the tab not counted.</summary>
    [GeneratedRegex("<script|<img|<iframe|<link[^>]*(preload|modulepreload|font)|url\\((?!#)")]
    private static partial Regex Loads();
}
