using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Transparency.Formats;
using Transparency.Site;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>The page on what partners deliver, and that a pull can renew it alone.</summary>
public class StatusTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static IHtmlDocument Page(string language) => TrueFlow.Site.Pages[$"{language}/data/status/index.html"];

    static IReadOnlyList<PublicFile> Alone(DataStatus status) => StatusPages.Of(TrueFlow.Shelf, status, TrueFlow.Words, TrueFlow.Assets, TrueFlow.Plans);

    static IHtmlDocument Page(string language, DataStatus status) =>
        new HtmlParser().ParseDocument(BuiltSite.Text(Alone(status).Single(file => file.Path == $"{language}/data/status/index.html")));

    static IElement Row(IHtmlDocument page, string freshness) => page.QuerySelectorAll($"tr[data-freshness={freshness}]").Single();

    static IEnumerable<string> Cells(IElement row) => row.Children.Select(cell => Regex.Replace(string.Join(' ', cell.Descendants<IText>().Select(text => text.Data.Trim())), @"\s+", " ").Trim());

    [Theory]
    [InlineData("fresh", "received The last delivery stands.", "31 October 2026", "no day set")]
    [InlineData("due", "expected Expected by 30 November 2026.", "30 August 2026", "30 November 2026")]
    [InlineData("late", "still awaited Expected by 1 November 2026; not yet received.", "2 July 2026", "1 November 2026")]
    [InlineData("refused", "not accepted The last delivery was not accepted; the one before it stands.", "3 July 2026", "5 January 2027")]
    [InlineData("unreachable", "not reached We could not fetch anything when we last asked; the last delivery stands.", "4 July 2026", "6 January 2027")]
    [InlineData("never-received", "none so far Nothing has been received yet.", "none yet", "7 January 2027")]
    public void A_row_says_what_came_and_what_is_expected(string freshness, string how, string good, string expected) =>
        Assert.Equal([how, good, expected], Cells(Row(Page("en"), freshness)).Skip(2));

    [Theory]
    [InlineData("nl", "nog niet binnen Verwacht tegen 1 november 2026; nog niet ontvangen.", "niet aanvaard De laatste levering is niet aanvaard; die ervoor geldt.")]
    [InlineData("fr", "pas encore reçue Attendue pour le 1er novembre 2026 ; pas encore reçue.", "non acceptée La dernière livraison n’a pas été acceptée ; la précédente reste valable.")]
    [InlineData("de", "noch nicht da Erwartet bis 1. November 2026; noch nicht erhalten.", "nicht angenommen Die letzte Lieferung wurde nicht angenommen; die davor gilt.")]
    public void It_says_so_in_the_readers_language(string language, string late, string refused)
    {
        Assert.Equal(late, Cells(Row(Page(language), "late")).ElementAt(2));
        Assert.Equal(refused, Cells(Row(Page(language), "refused")).ElementAt(2));
    }

    [Fact]
    public void Every_freshness_stands_in_every_language_with_its_partner_its_meaning_and_a_sign_of_its_own()
    {
        foreach (var language in Languages)
        {
            var (page, words) = (Page(language), TrueFlow.Words[language]);
            foreach (var partner in TrueFlow.Status.Partners)
            {
                var row = Row(page, partner.Freshness.Word());
                Assert.Equal(partner.Name[language], row.Children[0].TextContent);
                Assert.Contains(words[$"status.is.{partner.Freshness.Word()}"], row.QuerySelector(".bd")!.TextContent, StringComparison.Ordinal);
            }
            Assert.Equal(ClosedSet.Words<Freshness>(), page.QuerySelectorAll("table:has(#t-words) code").Select(code => code.TextContent));
            Assert.Equal(ClosedSet.Words<Freshness>().Select(word => words[$"status.means.{word}"]), page.QuerySelectorAll("table:has(#t-words) td:nth-child(2)").Select(cell => cell.TextContent));
            Assert.Equal(6, page.QuerySelectorAll("table:has(#t-words) svg").Select(sign => sign.InnerHtml).Distinct().Count());
        }
    }

    [Fact]
    public void A_first_delivery_that_was_not_accepted_or_not_reached_leaves_nothing_standing()
    {
        foreach (var language in Languages)
            foreach (var freshness in new[] { Freshness.Refused, Freshness.Unreachable })
            {
                var first = TrueFlow.Status with { Partners = [.. TrueFlow.Status.Partners.Where(partner => partner.Freshness == freshness).Select(partner => partner with { Good = null })] };
                var row = Row(Page(language, first), freshness.Word());
                Assert.Equal(TrueFlow.Words[language][$"status.says.{freshness.Word()}.first"], row.QuerySelector(".how p")!.TextContent);
                Assert.Equal(TrueFlow.Words[language]["status.good.none"], row.Children[3].TextContent);
            }
    }

    [Fact]
    public void A_dataset_leads_to_its_page_if_it_has_one()
    {
        foreach (var language in Languages)
        {
            var link = Row(Page(language), "late").QuerySelector("a")!;
            Assert.Equal($"/{language}/data/celex-inmates/", link.GetAttribute("href"));
            Assert.Equal(TrueFlow.Shelf.NewestOf(Code.Of("celex-inmates"))!.Title[language], link.TextContent);
            Assert.Empty(Row(Page(language), "fresh").QuerySelectorAll("a"));
            Assert.Equal("abroad-of-a-house", Row(Page(language), "fresh").Children[1].TextContent);
        }
    }

    [Theory]
    [InlineData("nl", "24 november 2026, 6.10 uur UTC")]
    [InlineData("fr", "24 novembre 2026, 6\u00a0h\u00a010 UTC")]
    [InlineData("de", "24. November 2026, 6.10 Uhr UTC")]
    [InlineData("en", "24 November 2026, 6:10 UTC")]
    public void It_says_when_partners_were_last_asked(string language, string moment)
    {
        Assert.Contains(moment, Page(language).QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(TrueFlow.Words[language]["status.unasked"], Page(language, TrueFlow.Status with { At = null }).QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Geen enkele partner levert volgens een tijdschema. Alle cijfers komen uit gepubliceerde documenten.")]
    [InlineData("fr", "Aucun partenaire ne livre selon un calendrier. Tous les chiffres proviennent de documents publiés.")]
    [InlineData("de", "Kein Partner liefert nach einem Zeitplan. Alle Zahlen stammen aus veröffentlichten Dokumenten.")]
    [InlineData("en", "No partner delivers on a schedule. All figures come from published documents.")]
    public void Without_partners_it_says_where_figures_come_from(string language, string says)
    {
        var page = Page(language, new(null, Rehearsal: false, []));
        Assert.Contains(says, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public void A_partners_name_is_text_and_never_markup()
    {
        const string Hostile = "<script>alert(1)</script></td><b onclick=x>\"'&amp; **A** [b](c)";
        var name = new Text(Languages.Select(language => KeyValuePair.Create(language, Hostile)));
        var status = TrueFlow.Status with { Partners = [.. TrueFlow.Status.Partners.Select(partner => partner with { Name = name })] };
        foreach (var language in Languages)
        {
            var page = Page(language, status);
            Assert.Empty(page.QuerySelectorAll("script,[onclick]"));
            Assert.Equal(Enumerable.Repeat(Hostile, 6), page.QuerySelectorAll("tr[data-freshness] th").Select(cell => cell.TextContent));
        }
    }

    /// <summary>What came and what did not, never whose doing it is.</summary>
    [Theory]
    [InlineData("nl", "te laat|vertraging|fout|schuld|verzuim|nalat|falen|gefaald|moest|onvolledig|weiger")]
    [InlineData("fr", "retard|tard|erreur|faute|manqu|échou|défaill|aurait dû|incomplet|refus")]
    [InlineData("de", "spät|verzug|fehler|schuld|versäum|versag|gescheitert|hätte|unvollständig|verweiger")]
    [InlineData("en", "late\\b|delay|overdue|error|fault|fail|missed|should|blame|incomplete|refus")]
    public void No_sentence_blames_a_partner(string language, string blame)
    {
        var words = TrueFlow.Words[language];
        Assert.All(words.Keys.Where(key => key.StartsWith("status.", StringComparison.Ordinal)), key => Assert.DoesNotMatch(new Regex(blame, RegexOptions.IgnoreCase), words[key]));
    }

    [Fact]
    public void Every_page_and_the_list_of_data_lead_to_it()
    {
        foreach (var language in Languages)
        {
            Assert.All(TrueFlow.Site.In(language), page => Assert.Contains($"/{language}/data/status/", page.Value.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href"))));
            Assert.Contains($"/{language}/data/status/", TrueFlow.Site.Pages[$"{language}/data/index.html"].QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
            Assert.Contains($"https://transparency.example/{language}/data/status/", BuiltSite.Text(TrueFlow.Site.Tree["sitemap.xml"]), StringComparison.Ordinal);
            Assert.Contains("/data-status.json", Page(language).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public void Renewed_alone_it_has_the_bytes_that_the_whole_site_has_and_nothing_else_changes()
    {
        var later = TrueFlow.Status with { At = TrueFlow.Status.At!.Value.AddHours(8), Partners = TrueFlow.Status.Partners[1..] };
        var (alone, whole) = (Alone(later), BuiltSite.Of(TrueFlow.Shelf, later).Made);
        Assert.Equal(["data-status.json", "de/data/status/index.html", "en/data/status/index.html", "fr/data/status/index.html", "nl/data/status/index.html"], alone.Select(file => file.Path));
        var renewed = alone.ToDictionary(file => file.Path);
        Assert.Equal(TrueFlow.Site.Made.Select(file => file.Path), whole.Select(file => file.Path));
        foreach (var (before, after) in TrueFlow.Site.Made.Zip(whole))
            if (renewed.TryGetValue(after.Path, out var file))
            {
                Assert.True(file.Bytes.Span.SequenceEqual(after.Bytes.Span), after.Path);
                Assert.False(before.Bytes.Span.SequenceEqual(after.Bytes.Span), after.Path);
            }
            else
                Assert.True(before.Bytes.Span.SequenceEqual(after.Bytes.Span), after.Path);
    }
}
