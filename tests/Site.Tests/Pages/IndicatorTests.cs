using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Site.Reading;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class IndicatorTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static IReadOnlyList<RegisterRow> Rows => [.. Registers.Rows(TrueFlow.Shelf, IndicatorRegister.Id)];

    static IHtmlDocument Page(string language) => TrueFlow.Site.Pages[$"{language}/indicators/index.html"];

    static string Card(string id, string language = "en") => Regex.Replace(Page(language).GetElementById(id)!.ParentElement!.TextContent, @"\s+", " ");

    /// <summary>Found at release from the figures of five documents. One that changes is a revision of the register and changes here.</summary>
    [Theory]
    [InlineData("federal-2015-i-people-on-list", "177 2020-02 → 165 2020-05: -12")]
    [InlineData("federal-2015-i-celex-staff", "3 2015-03 → 8 2020: not-comparable")]
    [InlineData("federal-2015-i-overcrowding", "→: not-measurable")]
    [InlineData("federal-2015-i-state-security-unit", "2 2015 → 12 2018: date-implied")]
    [InlineData("federal-2015-i-information-exchange", "→: not-measurable")]
    [InlineData("federal-2015-i-trained-staff", "150 approx 2015-03 → 150 approx 2015-03: one-figure")]
    [InlineData("federal-2015-i-specialised-places", "→ 40 le 2020: one-figure")]
    [InlineData("federal-2015-i-specialised-occupancy", "22 2018-01 → 12 2020-02: -10")]
    [InlineData("federal-2015-i-counsellor-posts", "18 2015-03 → 18 2015-03: one-figure")]
    [InlineData("federal-2015-i-counsellor-fte", "17.15 2015-03 → 17.15 2015-03: one-figure")]
    [InlineData("federal-2015-i-counsellors", "19 2015-03 → 19 2015-03: one-figure")]
    [InlineData("federal-2015-i-voluntary-counsellors", "8 2015-03 → 8 2015-03: one-figure")]
    [InlineData("federal-2015-i-followed-by-caprev", "→ 33 2019-12: one-figure")]
    [InlineData("flemish-2020-2024-i-polarisation", "→: not-measurable")]
    [InlineData("flemish-2020-2024-i-hate-propagandists", "→ 79 2020-06-11: one-figure")]
    [InlineData("flemish-2020-2024-i-information-exchange", "→: not-measurable")]
    [InlineData("flemish-2020-2024-i-participation", "29 of 220 2019 → 29 of 220 2019: one-figure")]
    [InlineData("flemish-2020-2024-i-followed-by-flemish-experts", "31 2019-12 → 31 2019-12: one-figure")]
    [InlineData("flemish-2020-2024-i-experts-in-prison", "2 2018-02 → 2 2018-02: before-plan")]
    [InlineData("flemish-2020-2024-i-signs-after-release-men", "80 approx 2020 → 80 approx 2020: none-after-baseline")]
    [InlineData("flemish-2020-2024-i-signs-after-release-women", "95 2020 → 95 2020: none-after-baseline")]
    [InlineData("flemish-2020-2024-i-convicted-again", "4.8 of 557 1990--2020 → 4.8 of 557 1990--2020: one-figure")]
    [InlineData("flemish-2020-2024-i-releases", "368 2012--2020-02 → 368 2012--2020-02: one-figure")]
    [InlineData("flemish-2020-2024-i-probation-caseload", "14 2018-11-28 → 14 2018-11-28: before-plan")]
    public void What_the_figures_held_say_of_it(string id, string expected)
    {
        var row = Rows.Single(row => $"{row.Id}" == id);
        var told = $"{row.Value("BASELINE")} {row.Value("BASELINE_PERIOD")} → {row.Value("LATEST")} {row.Value("LATEST_PERIOD")}".Trim();
        Assert.Equal(expected, $"{told}: {string.Join(' ', new[] { row.Value("CHANGE"), row.Value("CLASS"), row.Value("REASON") }.Where(part => part.Length > 0))}");
    }

    [Fact]
    public void Every_indicator_of_the_register_stands_once_with_its_answer_its_reason_to_be_here_and_the_words_of_the_plan()
    {
        foreach (var language in Languages)
        {
            Assert.Equal(Rows.Count, Page(language).QuerySelectorAll("article.indicator").Length);
            foreach (var row in Rows)
            {
                var card = Page(language).GetElementById($"{row.Id}")!.ParentElement!;
                Assert.Equal(row.Text("TITLE")[language], card.QuerySelector("h4")!.TextContent);
                Assert.Contains(row.Text("WHY")[language], card.TextContent, StringComparison.Ordinal);
                Assert.Equal(row.Value("QUOTE"), card.QuerySelector("q")!.TextContent);
                Assert.False(string.IsNullOrWhiteSpace(card.QuerySelector(".says b")!.TextContent));
                if (row.Value("REASON") is { Length: > 0 } and not "not-comparable")
                    Assert.Equal(TrueFlow.Words[language][$"indicators.reason.{row.Value("REASON")}"], card.QuerySelector(".says b")!.TextContent);
            }
        }
    }

    [Fact]
    public void The_answers_add_up_to_all_indicators() => Assert.All(Languages, language =>
        Assert.Equal(Rows.Count, Page(language).GetElementById("t-answers")!.ParentElement!.QuerySelectorAll("tbody td").Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_figure_that_is_not_compared_says_what_stands_between() =>
        Assert.Contains("not the same under “Who counts”", Card("federal-2015-i-celex-staff"), StringComparison.Ordinal);

    [Fact]
    public void The_baseline_after_the_start_is_said_to_be_so() =>
        Assert.Contains("22 people, January 2018: the first figure after the plan’s start", Card("federal-2015-i-specialised-occupancy"), StringComparison.Ordinal);

    [Fact]
    public void A_target_stands_with_the_day_it_is_due_and_says_that_no_later_figure_is_held()
    {
        var card = Card("federal-2015-i-counsellor-posts");
        Assert.Contains("27 full-time posts by 31 December 2015", card, StringComparison.Ordinal);
        Assert.Contains("no later figure held", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Mid_term_is_an_interval_and_has_both_readings_and_a_plan_without_end_has_none()
    {
        Assert.Contains("from 1 January 2022 to 31 December 2022", Page("en").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Up to then: 79 people, 11 June 2020", Card("flemish-2020-2024-i-hate-propagandists"), StringComparison.Ordinal);
        Assert.Contains("From then on: no figure held", Card("flemish-2020-2024-i-hate-propagandists"), StringComparison.Ordinal);
        Assert.Contains("It names no end, so it has no middle.", Page("en").GetElementById("federal-2015")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("mid-term", Card("federal-2015-i-counsellors"), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_class_is_not_the_plans_effect_is_said_at_the_top_and_at_each_table() => Assert.All(Languages, language =>
        Assert.Equal(3, Regex.Count(Page(language).Body!.TextContent, Regex.Escape(TrueFlow.Words[language]["indicators.note"]))));

    [Fact]
    public void Nothing_judges_by_arrow_or_colour() => Assert.All(Languages, language =>
    {
        Assert.DoesNotMatch("[←-⇿▲▼△▽]", Page(language).Body!.TextContent);
        Assert.All(Page(language).QuerySelectorAll(".says,.says *"), one => Assert.True(one.ClassName is null or "says"));
    });

    /// <summary>One figure has no picture; a rate of fewer than a hundred has none since its per cents would stand before its counts.</summary>
    [Fact]
    public void A_picture_stands_where_two_figures_are_held() => Assert.Equal(
        ["federal-2015-i-celex-staff", "federal-2015-i-people-on-list", "federal-2015-i-specialised-occupancy", "federal-2015-i-state-security-unit", "flemish-2020-2024-i-experts-in-prison", "flemish-2020-2024-i-probation-caseload"],
        Page("en").QuerySelectorAll("article.indicator:has(svg)").Select(card => card.QuerySelector("h4")!.Id!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_rate_of_few_has_no_percentage_where_its_base_is_told_without_its_count_first() =>
        Assert.DoesNotContain("% of 20", Card("flemish-2020-2024-i-signs-after-release-women"), StringComparison.Ordinal);

    [Fact]
    public void Participation_and_assessments_share_no_indicator_and_both_carry_the_word_of_the_source() => Assert.All(
        new[] { "flemish-2020-2024-i-participation", "flemish-2020-2024-i-signs-after-release-men", "flemish-2020-2024-i-signs-after-release-women" },
        id => Assert.Contains("no correlation", Card(id), StringComparison.Ordinal));

    [Fact]
    public void The_thresholds_and_every_class_and_reason_are_published_in_words() => Assert.All(Languages, language =>
    {
        var rule = Page(language).GetElementById("rule")!.ParentElement!.TextContent;
        Assert.All(new[] { Progress.OnTrackFrom, Progress.BehindFrom }, threshold => Assert.Contains(TrueFlow.Words[language].Format.Number(threshold), rule, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ProgressClass>(), one => Assert.Contains(TrueFlow.Words[language][$"indicators.class.{one.Word()}"], rule, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<NotAssessable>(), one => Assert.Contains(TrueFlow.Words[language][$"indicators.reason.{one.Word()}"], rule, StringComparison.Ordinal));
    });

    [Fact]
    public void The_worked_example_is_on_the_line_where_compound_growth_sees_limited_progress()
    {
        var examples = WorkedExample.All;
        Assert.All(examples, example => Assert.Equal((1m, ProgressClass.OnTrack), (example.Ratio, example.OfThousand)));
        Assert.All(examples, example => Assert.Null(example.OfTen));
        Assert.Equal(["limited", "limited", "limited", "limited", "significant"], examples.Select(example => example.CompoundWord));
    }
}
