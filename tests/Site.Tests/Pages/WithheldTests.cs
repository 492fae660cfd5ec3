using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>A site with a protected dataset beside the registers of the true catalogue.</summary>
public class WithheldTests
{
    static readonly GuardedPeople Dataset = GuardedPeople.Of(1);

    static readonly Lazy<BuiltSite> Site = new(() => Built(Dataset));

    static readonly Lazy<BuiltSite> Rounded = new(() => Built(GuardedPeople.Of(1, ProtectionMethod.Round)));

    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    /// <summary>The page of the dataset, its copy in the version's folder, and the page of its topic.</summary>
    public static TheoryData<string, string> PagesWithFigures => new(
        from language in Languages
        from page in new[] { $"{language}/data/guarded/index.html", $"data/guarded/v1.0.0/index.{language}.html", $"{language}/inmates/index.html" }
        select (language, page));

    static BuiltSite Built(GuardedPeople dataset)
    {
        var newest = TrueFlow.Shelf.Newest!;
        return BuiltSite.Of(Shelf.Empty.With(TrueFlow.Files(dataset.Release(newest.Publisher, newest.Calendar, TrueFlow.Shelf.Registers.Where(register => $"{register.Structure.Id}" != "indicators")), Shelf.Empty, inspect: LetOut)));
    }

    static Inspected LetOut(Shelf before, DatasetFolder folder) => new Inspected.MayGoOut(DisclosureStatement.Of(before, folder,
        new(folder.Edition.Observations.Length, folder.Edition.Observations.Count(figure => figure.Cell is Cell.Suppressed)), "outsider-and-insiders/1", "4.2.0"));

    [Theory]
    [MemberData(nameof(PagesWithFigures))]
    public void A_withheld_figure_is_a_hatch_with_a_word_and_a_reason_and_the_line_below_counts_and_explains_them(string language, string path)
    {
        var (words, page) = (TrueFlow.Words[language], Site.Value.Pages[path]);
        var marks = page.QuerySelectorAll("td .sup");
        Assert.Equal(Dataset.Withheld, marks.Length);
        Assert.All(marks, mark => Assert.Equal(words["chart.withheld"], mark.TextContent));
        Assert.All(marks, mark => Assert.Contains(words["chart.flag.withheld"], mark.Closest("tr")!.TextContent, StringComparison.Ordinal));
        var line = Assert.Single(page.QuerySelectorAll(".withheld"));
        Assert.Contains(words.Count("withheld.line", Dataset.Withheld, ("all", 72)), line.TextContent, StringComparison.Ordinal);
        Assert.True(Leads(page, line.QuerySelector("a")!.GetAttribute("href")!));
    }

    [Theory]
    [MemberData(nameof(PagesWithFigures))]
    public void A_withheld_figure_is_neither_empty_nor_zero_nor_missing(string language, string path)
    {
        foreach (var mark in Site.Value.Pages[path].QuerySelectorAll("td .sup"))
        {
            Assert.Equal(mark.TextContent, mark.Closest("td")!.TextContent.Trim());
            Assert.DoesNotContain(TrueFlow.Words[language]["chart.none"], mark.Closest("tr")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_dataset_page_tells_the_rule_and_the_numbers_of_the_statement()
    {
        var said = JsonDocument.Parse(Site.Value.Tree["data/guarded/v1.0.0/disclosure.json"].Bytes).RootElement;
        foreach (var language in Languages)
        {
            var words = TrueFlow.Words[language];
            foreach (var path in new[] { $"{language}/data/guarded/index.html", $"data/guarded/v1.0.0/index.{language}.html" })
            {
                var section = Site.Value.Pages[path].GetElementById("protection")!.Closest("section")!;
                Assert.Contains(words.Fill("protection.suppress", ("most", 4)), section.TextContent, StringComparison.Ordinal);
                var facts = section.QuerySelectorAll("dt").ToDictionary(name => name.TextContent, name => name.NextElementSibling!.TextContent);
                foreach (var (name, member) in new[] { ("cells", "cells"), ("shown", "published"), ("withheld", "suppressed") })
                    Assert.Equal(words.Write(said.GetProperty(member).GetInt32()), facts[words["protection." + name]]);
                Assert.Equal(words.Fill("protection.checker.value", ("checker", "4.2.0")), facts[words["protection.checker"]]);
                Assert.Equal($"Category [{language}] × Sex [{language}] ({StandardWords.Name("FREQ", "M")[language]})", facts[words["protection.tables"]]);
                Assert.Contains(section.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/data/guarded/v1.0.0/disclosure.json");
            }
            Assert.Contains(Site.Value.Pages[$"{language}/data/guarded/index.html"].QuerySelectorAll("#protection~ul a"), link => link.GetAttribute("href") == $"/{language}/method/#guard");
        }
    }

    [Fact]
    public void The_method_says_where_figures_come_from_and_counts_of_partners_are_named_where_there_are_some()
    {
        foreach (var language in Languages)
        {
            var words = TrueFlow.Words[language];
            Assert.Equal(words["method.partners.lead"], Site.Value.Pages[$"{language}/method/index.html"].QuerySelector(".lead")!.TextContent);
            Assert.Equal(words["method.lead"], TrueFlow.Site.Pages[$"{language}/method/index.html"].QuerySelector(".lead")!.TextContent);
        }
    }

    [Fact]
    public void A_dataset_of_figures_published_elsewhere_says_why_small_numbers_stand_there()
    {
        foreach (var language in Languages)
            foreach (var edition in TrueFlow.Shelf.Editions)
            {
                var section = TrueFlow.Site.Pages[$"{language}/data/{edition.Structure.Id}/index.html"].GetElementById("protection")!.Closest("section")!;
                Assert.Contains(TrueFlow.Words[language]["protection.elsewhere"], section.TextContent, StringComparison.Ordinal);
                Assert.Null(section.QuerySelector("dl"));
                Assert.Contains(section.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/data/{edition.Structure.Id}/v1.0.0/disclosure.json");
            }
    }

    [Fact]
    public void A_rounded_dataset_says_that_it_is_rounded_and_withholds_nothing()
    {
        foreach (var language in Languages)
            foreach (var path in new[] { $"{language}/data/guarded/index.html", $"data/guarded/v1.0.0/index.{language}.html", $"{language}/inmates/index.html" })
            {
                var page = Rounded.Value.Pages[path];
                Assert.Contains(TrueFlow.Words[language].Fill("rounded.line", ("threshold", 5)), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                Assert.Empty(page.QuerySelectorAll("td .sup,.withheld"));
            }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void No_page_holds_a_withheld_number_or_one_that_sums_and_differences_over_it_give(int seed)
    {
        var dataset = GuardedPeople.Of(seed);
        var site = seed == 1 ? Site.Value : Built(dataset);
        var shown = 0;
        foreach (var (path, page) in site.Pages)
        {
            foreach (var hash in page.QuerySelectorAll("code.hash")) hash.Remove();
            shown += Regex.Count(page.DocumentElement.OuterHtml, @"\d[.,\u202f]\d{3}[.,\u202f]\d{3}");
            Assert.True(!dataset.ToldBy(page.DocumentElement.OuterHtml).Any(), path);
        }
        Assert.True(shown > 500, $"only {shown} numbers of the dataset were met");
    }

    /// <summary>Whether an address on a page leads to something that is there.</summary>
    static bool Leads(IDocument page, string address)
    {
        var parts = address.Split('#');
        var target = parts[0].Length == 0 ? page : Site.Value.Pages[parts[0].TrimStart('/') + "index.html"];
        return target.GetElementById(parts[1]) is not null;
    }
}
