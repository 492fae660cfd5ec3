using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Site;
using Transparency.Site.Reading;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class QualityTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static IHtmlDocument Page(string path) => TrueFlow.Site.Pages[path];

    [Fact]
    public void The_page_of_a_dataset_and_the_one_in_its_folder_tell_every_quality_note_with_the_words_of_the_sources()
    {
        foreach (var language in Languages)
            foreach (var folder in TrueFlow.Shelf.Datasets.Select(id => TrueFlow.Shelf.NewestOf(id)!).Where(folder => !folder.IsRegister))
                foreach (var path in new[] { $"{language}/data/{folder.Dataset}/index.html", $"{folder.Path}index.{language}.html" })
                    foreach (var note in folder.Edition.QualityNotes)
                    {
                        var told = Page(path).GetElementById($"q-{note.Id}")!;
                        Assert.Contains(note.Sentence[language], told.TextContent, StringComparison.Ordinal);
                        Assert.Equal(note.Quotes.Select(quote => quote.Quote), told.QuerySelectorAll("q").Select(quote => quote.TextContent));
                        if (!note.Remark.IsEmpty) Assert.Contains(note.Remark[language], told.TextContent, StringComparison.Ordinal);
                    }
    }

    [Fact]
    public void Each_figure_that_a_note_is_about_leads_to_it()
    {
        foreach (var language in Languages)
            foreach (var edition in TrueFlow.Shelf.Editions)
            {
                var rows = Page($"{language}/data/{edition.Structure.Id}/index.html").QuerySelectorAll("#figures ~ .scroll tbody tr").ToList();
                Assert.Equal(edition.Observations.Length, rows.Count);
                foreach (var (figure, row) in edition.Observations.Zip(rows))
                    Assert.Equal(
                        edition.QualityNotes.Where(note => note.Concerns.Contains(new CellRef(figure.Series, figure.Period))).Select(note => $"#q-{note.Id}"),
                        row.QuerySelectorAll("a.see").Select(link => link.GetAttribute("href")));
            }
    }

    [Fact]
    public void The_page_of_all_notes_tells_each_once_and_none_that_stays_on_a_dataset_page()
    {
        var told = TrueFlow.Shelf.Editions.SelectMany(edition => edition.BeyondItsPage().QualityNotes).DistinctBy(note => note.Id).ToList();
        var kept = TrueFlow.Shelf.Editions.SelectMany(edition => edition.QualityNotes).ExceptBy(told.Select(note => note.Id), note => note.Id).ToList();
        Assert.NotEmpty(kept);
        foreach (var language in Languages)
        {
            var page = Page($"{language}/method/quality/index.html");
            Assert.All(told, note => Assert.Contains(note.Sentence[language], page.GetElementById($"q-{note.Id}")!.TextContent, StringComparison.Ordinal));
            Assert.All(kept, note => Assert.DoesNotContain(note.Sentence[language], page.Body!.TextContent, StringComparison.Ordinal));
            Assert.All(kept, note => Assert.DoesNotContain(note.Sentence[language], Page($"{language}/data/quality-notes/index.html").Body!.TextContent, StringComparison.Ordinal));
        }
    }

    /// <summary>Notes on two events stand with no dataset; they are in the register and on this page.</summary>
    [Fact]
    public void Notes_on_records_are_told_too() =>
        Assert.Equal(2, Notes.All(TrueFlow.Shelf).Count(note => $"{note.Rule}" == "V407" && Page("en/method/quality/index.html").GetElementById($"q-{note.Id}") is not null));

    [Fact]
    public void A_note_stands_at_the_chart_that_draws_its_figures() =>
        Assert.Contains(Page("en/inmates/index.html").QuerySelectorAll("figure aside,.fig aside,.margin,.side"), margin => margin.TextContent.Contains("Two counts that do not agree", StringComparison.Ordinal));

    [Fact]
    public void A_stewards_remark_stands_signed_and_dated_with_its_dataset_and_with_all_notes()
    {
        foreach (var language in Languages)
            foreach (var remark in TrueFlow.Catalogue.Register("remarks")!.Rows)
                foreach (var path in new[] { $"{language}/data/{remark.Value("DATASET")}/index.html", $"{language}/method/quality/index.html" })
                {
                    var text = Page(path).Body!.TextContent;
                    Assert.Contains(remark.Text("TEXT")[language], text, StringComparison.Ordinal);
                    Assert.Contains(remark.Text("SIGNED")[language], text, StringComparison.Ordinal);
                }
    }

    [Fact]
    public void Without_reports_the_page_of_corrections_says_so() =>
        Assert.All(Languages, language => Assert.Contains(TrueFlow.Words[language]["corrections.none"], Page($"{language}/corrections/index.html").Body!.TextContent, StringComparison.Ordinal));

    [Fact]
    public void A_correction_stands_on_its_page_with_its_answer_and_behind_the_revised_value()
    {
        var catalogue = TrueFlow.Catalogue with
        {
            Registers = [.. TrueFlow.Catalogue.Registers.Select(register => $"{register.Structure.Id}" == "corrections" ? register with { Rows = [Report()] } : register)],
        };
        var site = BuiltSite.Of(TrueFlow.Shelf.With(TrueFlow.Assemble(TrueFlow.Shelf, catalogue)));
        foreach (var language in Languages)
        {
            var row = site.Pages[$"{language}/corrections/index.html"].GetElementById("digits")!;
            Assert.Contains(TrueFlow.Words[language]["corrections.status.accepted"], row.TextContent, StringComparison.Ordinal);
            Assert.Contains("165", row.TextContent, StringComparison.Ordinal);
            Assert.Contains("156", row.TextContent, StringComparison.Ordinal);
            Assert.Contains($"Answered [{language}]", row.TextContent, StringComparison.Ordinal);
            var revised = site.Pages[$"{language}/data/celex-inmates/versions/index.html"].Body!.TextContent;
            Assert.Contains("1.0.1", revised, StringComparison.Ordinal);
            Assert.Contains("digits", revised, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Thirteen_wrong_readings_are_answered_in_every_language() => Assert.All(Languages, language =>
        Assert.Equal(13, Page($"{language}/method/misuse/index.html").QuerySelectorAll("main section:not(:last-child) > h2").Length));

    static RegisterRow Report() => new(Code.Of("digits"), ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["RECEIVED"] = "2026-11-20", ["REPORTED_BY"] = "reader", ["STATUS"] = "accepted", ["ANSWERED"] = "2026-11-21", ["DATASET"] = "celex-inmates",
        ["SERIES"] = "M.DGEPI.CELEX._T._T._T._T.renard-extremist-offender-management-belgium-2020.COUNT", ["PERIOD"] = "2020-05", ["EXPECTS"] = "165", ["GIVES"] = "156",
    }), ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Text> { ["SUBJECT"] = Said("Reported"), ["OUTCOME"] = Said("Answered") }));

    static Text Said(string text) => new(Languages.Select(language => KeyValuePair.Create(language, $"{text} [{language}]")));
}
