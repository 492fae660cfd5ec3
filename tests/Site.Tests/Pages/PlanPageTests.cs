using System.Globalization;
using AngleSharp.Html.Dom;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Site.Reading;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

/// <summary>The page of a plan: its time, its budget; and the page of a release that changed a status.</summary>
public class PlanPageTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static IHtmlDocument Page(string path) => TrueFlow.Site.Pages[path];

    static List<RegisterRow> Actions => [.. TrueFlow.Catalogue.Register("action-plans")!.Rows.Where(row => row.Value("LEVEL") == "action")];

    [Theory]
    [InlineData("total", "amount", "total")]
    [InlineData("year", "amount-per-year", "year")]
    public void Only_amounts_of_one_kind_are_added(string group, string kind, string per)
    {
        var sum = Actions.Where(row => row.Value("BUDGET_KIND") == kind && row.Value("AMOUNT_PER") == per).Sum(row => decimal.Parse(row.Value("AMOUNT"), CultureInfo.InvariantCulture));
        foreach (var language in Languages)
        {
            var row = Page($"{language}/plans/flemish-2020-2024/index.html").QuerySelector($"tr[data-kind={group}]")!;
            Assert.Contains(TrueFlow.Words[language].Format.Number(sum), row.Children[2].TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_action_is_in_one_budget_group_and_what_is_not_added_says_why()
    {
        foreach (var language in Languages)
        {
            var rows = Page($"{language}/plans/flemish-2020-2024/index.html").QuerySelectorAll("tr[data-kind]").ToList();
            Assert.Equal(Actions.Count, rows.Sum(row => int.Parse(row.Children[1].TextContent, CultureInfo.InvariantCulture)));
            Assert.All(rows, row => Assert.True(row.Children[3].TextContent.Length > 20));
            Assert.All(rows.Where(row => row.GetAttribute("data-kind") is not ("total" or "year" or "school-year")), row =>
                Assert.Equal(TrueFlow.Words[language]["plans.budget.unsummed"], row.Children[2].TextContent));
        }
    }

    [Fact]
    public void The_middle_of_a_plan_is_an_interval_in_two_readings()
    {
        var plan = PlanBook.Of(TrueFlow.Shelf).Held.Single(plan => plan.Id == "flemish-2020-2024");
        var middle = MidTerm.Of(plan, Statistics.Period.Of("2021"))!;
        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), middle.HalfWay);
        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)), middle.AfterStart);
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), middle.AfterDocument);
        Assert.Null(MidTerm.Of(PlanBook.Of(TrueFlow.Shelf).Held.Single(plan => plan.Id == "federal-2015"), null));
    }

    [Fact]
    public void A_timeline_has_a_strip_for_every_action_and_every_promise_without_one()
    {
        foreach (var plan in PlanBook.Of(TrueFlow.Shelf).Held)
        {
            var strips = Page($"de/{plan.Path}index.html").QuerySelectorAll("ol.tl svg.strip");
            Assert.Equal(plan.Objectives.Any() ? plan.Actions.Count() + plan.OwnMilestones.Length + plan.Objectives.Sum(one => one.Milestones.Length) : plan.Milestones.Count(), strips.Length);
            Assert.All(strips, strip => Assert.Equal("true", strip.GetAttribute("aria-hidden")));
            Assert.All(Page($"de/{plan.Path}index.html").QuerySelectorAll("ol.tl rect"), box => Assert.InRange(Number(box.GetAttribute("width")!), 0, 100));
        }
    }

    [Fact]
    public void The_line_of_slippage_is_drawn_only_where_something_was_late()
    {
        Assert.Single(Page("en/plans/federal-2015/index.html").QuerySelectorAll("ol.tl svg.strip .slip"));
        Assert.Empty(Page("en/plans/flemish-2020-2024/index.html").QuerySelectorAll("ol.tl svg.strip .slip"));
    }

    [Fact]
    public void A_changed_status_is_told_as_a_sentence_on_the_page_of_the_release()
    {
        var evidence = TrueFlow.Catalogue.Register("evidence")!;
        var later = evidence with
        {
            Rows = [.. evidence.Rows.Select(row => $"{row.Id}" == "federal-2015-m-bruges-section-e1" ? row with { Values = row.Values.SetItem("BEARING", "met-differently") } : row)],
        };
        var catalogue = TrueFlow.Catalogue with { Registers = [.. TrueFlow.Catalogue.Registers.Select(register => register == evidence ? later : register)] };
        var site = BuiltSite.Of(TrueFlow.Shelf.With(TrueFlow.Assemble(TrueFlow.Shelf, catalogue)));
        var promise = TrueFlow.Catalogue.Register("milestones")!.Rows.Single(row => $"{row.Id}" == "federal-2015-m-bruges-section").Text("PROMISE");
        foreach (var language in Languages)
        {
            var words = TrueFlow.Words[language];
            var told = Assert.Single(site.Pages[$"{language}/releases/2027-02-22/index.html"].QuerySelectorAll("ul.changed li")).TextContent;
            Assert.Equal($"{promise[language]} {words.Fill("plans.changed.from", ("before", words["plans.status.no-evidence"]), ("after", words["plans.status.met-differently"]))}", told);
            Assert.Equal("met-differently", site.Pages[$"{language}/plans/by-due/index.html"].GetElementById("federal-2015-m-bruges-section")!.QuerySelector("[data-status]")!.GetAttribute("data-status"));
        }
    }

    static double Number(string text) => double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
}
