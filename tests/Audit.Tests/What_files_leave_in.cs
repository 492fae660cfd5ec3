using System.IO.Compression;
using System.Text;
using Transparency.Audit;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests;

/// <summary>A number that the master file withholds stands in another file of the same version.</summary>
public class What_files_leave_in
{
    const string Hidden = "CATEGORY VALUE\n_T 40\nA Q\nB Q\nC 10";

    static readonly DatasetStructure ByCategory = Guarded.People("CATEGORY");
    static readonly Edition Published = Drawn.Edition(ByCategory, Hidden), Before = Drawn.Edition(ByCategory, "CATEGORY VALUE\n_T 40\nA 27\nB Q\nC 10");

    static void Gives(string where, params IEnumerable<PublicFile> more)
    {
        var report = Attacker.Read([.. Drawn.Files(Published), .. more]);
        Assert.Empty(report.Unread);
        var leaks = Assert.Single(report.Datasets).Found.Where(one => one.Way == Way.LeftInFile).ToList();
        Assert.Equal(("A 2024-01", 27, where), (leaks.Single().Cell.Name(), leaks[0].Possible.Least, leaks[0].How));
    }

    static void GivesNothing(params IEnumerable<PublicFile> more) =>
        Assert.Empty(Assert.Single(Attacker.Read([.. Drawn.Files(Published), .. more]).Datasets).Found);

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void In_any_language_of_JSON_stat(string language) =>
        Gives($"it stands in data/people/v1.0.0/people.{language}.jsonstat.json value 1", Drawn.JsonStat(Before, language));

    [Fact]
    public void In_the_workbook() => Gives("it stands in data/people/v1.0.0/people.xlsx line 3", Drawn.Xlsx(Before));

    [Fact]
    public void In_the_master_file_itself()
    {
        var files = Drawn.Files(Published).ToList();
        var csv = Encoding.UTF8.GetString(files[0].Bytes.Span);
        var left = csv.Replace("_Z,COUNT,,,,,PS,,Q,C", "_Z,COUNT,27,,,,PS,,Q,C", StringComparison.Ordinal);
        Assert.NotEqual(csv, left);
        Assert.Equal(2, Assert.Single(Attacker.Read([new(files[0].Path, Encoding.UTF8.GetBytes(left)), .. files[1..]]).Datasets).Found.Count(one => one.Way == Way.LeftInFile));
    }

    [Fact]
    public void In_the_newest_copy() =>
        Gives("it stands in data/people/latest/people.csv line 3", new PublicFile(FileNames.Latest(ByCategory.Id) + "people.csv", ObservationCsv.Write(Before)));

    [Fact]
    public void In_an_archive_of_everything()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("transparency-2026-11-22/data/people/v1.0.0/people.csv").Open())
            entry.Write(ObservationCsv.Write(Before));
        Gives("it stands in data/all/2026-11-22/transparency-2026-11-22.zip!transparency-2026-11-22/data/people/v1.0.0/people.csv line 3",
            new PublicFile("data/all/2026-11-22/transparency-2026-11-22.zip", zip.ToArray()));
    }

    [Fact]
    public void In_the_table_of_a_page() => Gives("it stands in data/people/v1.0.0/index.en.html (table '4 figures in order of period')", Page("data/people/v1.0.0/index.en.html", """
        <table><caption>4 figures <span>in order of period</span></caption><thead><tr><th>Period</th><th>Value</th><th>What is counted</th><th>How to read it</th></tr></thead>
        <tbody><tr><th scope="row">January 2024</th><td class="n">40</td><td>count [en]</td><td></td></tr>
        <tr><th scope="row">January 2024</th><td class="n">27</td><td>count [en]<br><span>category A [en]</span></td><td><a href="#n">note 3</a></td></tr>
        <tr><th scope="row">January 2024</th><td class="n"><span><b>withheld</b></span></td><td>count [en]<br><span>category B [en]</span></td><td>suppressed</td></tr></tbody></table>
        """));

    [Fact]
    public void In_a_table_with_a_column_for_each_part() => Gives("it stands in nl/inmates/index.html (table 'Per categorie, januari 2024')", Page("nl/inmates/index.html", """
        <a href="/data/people/v1.0.0/">data</a>
        <table><caption>Per categorie, januari 2024</caption><thead><tr><th>count [nl]</th><th>category A [nl]</th><th>category B [nl]</th></tr></thead>
        <tbody><tr><th scope="row">Aantal</th><td>27</td><td>–</td></tr></tbody></table>
        """, "nl"));

    [Fact]
    public void In_the_label_of_a_chart() => Gives("it stands in fr/inmates/index.html (label 'janvier 2024, category A [fr]: 27')", Page("fr/inmates/index.html", """
        <a href="/data/people/v1.0.0/">data</a><figure><h3>count [fr]</h3><svg><rect aria-label="janvier 2024, category A [fr]: 27"/><text>20</text></svg></figure>
        """, "fr"));

    [Fact]
    public void In_the_title_of_a_mark() => Gives("it stands in en/inmates/index.html (label 'category A [en] (count [en], January 2024): 27')", Page("en/inmates/index.html", """
        <a href="/data/people/v1.0.0/">data</a><svg><g><title>category A [en] (count [en], January 2024): 27</title></g></svg>
        """));

    [Fact]
    public void In_the_words_of_a_mark_that_no_row_of_the_page_has() => Gives("it stands in en/inmates/index.html (label 'category A [en] · January 2024: 27 people')", Page("en/inmates/index.html", """
        <a href="/data/people/v1.0.0/">data</a><figure><h3>count [en]</h3><svg><circle data-r="0" data-v="category A [en] · January 2024: 27 people"/></svg></figure>
        """));

    [Theory]
    [InlineData("row 0", """["January 2024","27","category A [en]"]""", """["January 2024"]""", "null")]
    [InlineData("words", """["January 2024","withheld","category A [en]"]""", """["category A [en]","January 2024: 27 people"]""", "null")]
    [InlineData("point of row 0", """["January 2024","withheld","category A [en]"]""", """["January 2024"]""", "27")]
    public void In_a_figure_as_data(string where, string cells, string told, string point) => Gives($"it stands in en/inmates/counts.figure.json ({where})", Figure(cells, told, point));

    [Fact]
    public void A_figure_that_withholds_what_is_withheld_gives_nothing() => GivesNothing(
        Figure("""["January 2024","withheld","category A [en]"]""", """["category A [en]","January 2024: withheld"]""", "\"withheld\""),
        Figure("""["January 2024","10","category C [en]"]""", """["category C [en]","January 2024: 10 people"]""", "10"));

    static PublicFile Figure(string cells, string told, string point) => new("en/inmates/counts.figure.json", Encoding.UTF8.GetBytes($$"""
        {"edition":"people 1.0.0","title":"People","unit":"count [en]; counted on a date.","columns":["Period","Value","Category"],"rows":[{"cells":{{cells}},"told":{{told}}}],
         "plotly":{"data":[{"x":["2024-01-15"],"y":[{{point}}],"customdata":[0]}],"layout":{} } }
        """));

    [Fact]
    public void Notes_axes_and_other_cells_are_no_numbers_of_a_withheld_cell() => GivesNothing(
        Drawn.Xlsx(Published), Drawn.JsonStat(Published, "en"), Page("data/people/v1.0.0/index.en.html", """
        <table><caption>4 figures</caption><tbody>
        <tr><th scope="row">January 2024</th><td>40</td><td>count [en]</td><td>quality note 7</td></tr>
        <tr><th scope="row">January 2024</th><td>withheld</td><td>count [en] category A [en]</td><td><a href="#n">3</a> <a>9</a></td></tr>
        <tr><th scope="row">January 2024</th><td>10</td><td>count [en] category C [en]</td><td></td></tr></tbody></table>
        <svg aria-label="January 2024 to March 2024: 27 people"><text>20</text><text>2024</text><title>category A and category B [en], January 2024</title></svg>
        """));

    static PublicFile Page(string path, string body, string language = "en") =>
        new(path, Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"{language}\"><body><section>{body}</section></body></html>"));
}
