using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Plans;
using Transparency.Site.Reading;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class PlanPagesTests
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly PlanBook Book = PlanBook.Of(TrueFlow.Shelf);

    static IEnumerable<PartView> Parts => Book.Held.SelectMany(plan => plan.Actions);

    static IHtmlDocument Page(string language, string path) => TrueFlow.Site.Pages[$"{language}/{path.Split('#')[0]}index.html"];

    static string Words(string language, string key) => TrueFlow.Words[language][key];

    [Fact]
    public void Fifty_actions_in_eight_objectives_and_ten_points_have_a_page()
    {
        var flemish = Book.Held.Single(plan => plan.Id == "flemish-2020-2024");
        Assert.Equal([7, 3, 16, 7, 3, 5, 3, 6], flemish.Objectives.Select(objective => flemish.ActionsOf(objective).Count()));
        Assert.Equal(10, Book.Held.Single(plan => plan.Id == "federal-2015").Actions.Count());
        foreach (var language in Languages)
            Assert.Equal(60, TrueFlow.Site.Pages.Keys.Count(path => path.StartsWith($"{language}/plans/f", StringComparison.Ordinal) && path.Split('/').Length == 5));
    }

    [Fact]
    public void An_action_shows_every_field_that_its_record_fills()
    {
        foreach (var language in Languages)
            foreach (var part in Parts)
            {
                var text = Text(Page(language, PartAddress.Of(part.Row)).QuerySelector("main")!);
                var format = TrueFlow.Words[language].Format;
                var row = part.Row;
                foreach (var column in Registers.Find(TrueFlow.Shelf, "action-plans")!.Structure.Columns.Where(column => Registers.IsFilled(row, column)))
                    Assert.All(Said(column), said => Assert.Contains(said, text, StringComparison.Ordinal));

                IEnumerable<string> Said(RegisterColumn column) => (column.Kind, $"{column.Id}") switch
                {
                    (_, "PLAN" or "PARENT" or "SOURCE") => [],
                    (_, "LEVEL" or "GOVERNMENT" or "TIMING_KIND" or "BUDGET_KIND" or "AMOUNT_PER") => [Words(language, Code($"{column.Id}", row)).Replace("{number}", row.Value("NUMBER"), StringComparison.Ordinal)],
                    (_, "AMOUNT") => [format.Number(decimal.Parse(row.Value("AMOUNT"), System.Globalization.CultureInfo.InvariantCulture))],
                    (_, "COFUNDING_SHARE") => [format.PerCent(decimal.Parse(row.Value("COFUNDING_SHARE"), System.Globalization.CultureInfo.InvariantCulture))],
                    (RegisterColumnKind.Localized, _) => [row.Text($"{column.Id}")[language]],
                    (RegisterColumnKind.Period, _) => [format.Write(Statistics.Period.Of(row.Value($"{column.Id}")))],
                    (RegisterColumnKind.Lines, _) => row.Value($"{column.Id}").Split(RegisterColumn.BetweenLines),
                    _ => [row.Value($"{column.Id}")],
                };
            }
    }

    [Fact]
    public void A_field_that_the_text_leaves_open_says_so()
    {
        foreach (var language in Languages)
        {
            var open = Page(language, "plans/federal-2015/p6/").QuerySelectorAll(".fields .not").Select(Text).ToList();
            Assert.True(open.Count >= 5);
            Assert.All(open, said => Assert.Equal(Words(language, "plans.not-stated"), said));
        }
    }

    [Fact]
    public void Every_promise_stands_on_the_page_it_belongs_to_and_in_the_order_of_due_dates()
    {
        Assert.Equal(102, Book.Milestones.Count());
        foreach (var language in Languages)
        {
            foreach (var milestone in Book.Milestones)
            {
                var place = Page(language, PartAddress.Of(milestone.Owner)).GetElementById(milestone.Id)!;
                Assert.Contains(milestone.Row.Value("DATE_AS_WRITTEN"), Text(place.Closest("article,li")!), StringComparison.Ordinal);
            }
            var listed = Page(language, "plans/by-due/").QuerySelectorAll("li.promise").Select(item => item.Id).ToList();
            Assert.Equal(Book.Milestones.Select(milestone => milestone.Id).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
            var dated = Book.Milestones.ToDictionary(milestone => milestone.Id);
            var days = Page(language, "plans/by-due/").QuerySelectorAll("section:has(#dated) li.promise").Select(item => dated[item.Id!].Order).ToList();
            Assert.Equal(days.Order(), days);
        }
    }

    [Fact]
    public void A_status_stands_with_every_promise_and_never_says_more_than_was_searched()
    {
        foreach (var (path, page) in PlanPages)
            foreach (var badge in page.QuerySelectorAll("[data-status]"))
            {
                var milestone = Book.Milestones.Single(one => one.Id == badge.GetAttribute("data-of"));
                Assert.Equal(milestone.Row.Value("STATUS"), badge.GetAttribute("data-status"));
                Assert.Single(badge.QuerySelectorAll("svg"));
                var format = TrueFlow.Words[path[..2]].Format;
                if (milestone.Status == MilestoneStatus.NoEvidence) Assert.Contains(format.Write(milestone.Searched!), Text(badge), StringComparison.Ordinal);
                if (milestone.Status == MilestoneStatus.NotYetDue && milestone.DueTo < TrueFlow.Shelf.Newest!.Id.Date)
                    Assert.Equal(Words(path[..2], "plans.passed").Replace("{date}", format.Write(milestone.LastEvidence!), StringComparison.Ordinal), Text(badge));
            }
        foreach (var language in Languages) Assert.Equal(102, Page(language, "plans/by-due/").QuerySelectorAll("[data-status]").Length);
    }

    [Fact]
    public void Late_is_said_only_of_promises_met_late_or_not_met()
    {
        var late = Book.Milestones.Where(milestone => milestone.IsLate).Select(milestone => milestone.Id).ToHashSet();
        Assert.NotEmpty(late);
        Assert.All(Book.Milestones.Where(milestone => milestone.IsLate), milestone => Assert.Contains(milestone.Row.Value("STATUS"), new[] { "met-late", "not-met" }));
        foreach (var (path, page) in PlanPages)
            Assert.All(page.QuerySelectorAll(".late,[data-status=met-late]"), said => Assert.Contains(said.GetAttribute("data-of")!, late));
        foreach (var language in Languages)
            foreach (var part in Parts)
                Assert.Equal(part.Milestones.Any(milestone => milestone.Status == MilestoneStatus.MetLate),
                    Text(Page(language, PartAddress.Of(part.Row)).QuerySelector("main")!).Contains(Words(language, "plans.status.met-late"), StringComparison.Ordinal));
    }

    [Fact]
    public void Offices_stand_in_alphabetical_order_as_printed_without_a_number()
    {
        foreach (var language in Languages)
        {
            var page = Page(language, "plans/by-minister/");
            var offices = page.QuerySelectorAll("main > section > h2").Where(heading => heading.Id != "without").ToList();
            Assert.Equal(TrueFlow.Catalogue.Register("bodies")!.Rows.Count(row => row.Value("KIND") == "minister"), offices.Count);
            var names = offices.Select(office => PlanPhrases.Alphabetical(Text(office))).ToList();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            Assert.All(offices, office => Assert.NotEmpty(office.ParentElement!.QuerySelectorAll("q[lang=en]")));
            foreach (var link in page.QuerySelectorAll("main li, main .head nav").ToList()) link.Remove();
            Assert.DoesNotContain(Text(page.QuerySelector("main")!), char.IsDigit);
        }
    }

    [Fact]
    public void Titles_that_we_translated_say_so()
    {
        foreach (var language in new[] { "nl", "fr", "de" })
            foreach (var part in Parts)
                Assert.Contains(Words(language, "plans.translated"), Text(Page(language, PartAddress.Of(part.Row)).QuerySelector(".printed")!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cited_has_its_place_in_the_version_that_stays()
    {
        foreach (var part in Parts)
        {
            var address = Page("fr", PartAddress.Of(part.Row)).QuerySelector(".cite a")?.GetAttribute("href") ?? Text(Page("fr", PartAddress.Of(part.Row)).QuerySelector(".cite")!);
            Assert.Contains($"#row-{part.Id}", address, StringComparison.Ordinal);
            Assert.NotNull(TrueFlow.Site.Pages["data/action-plans/v1.0.0/index.fr.html"].GetElementById($"row-{part.Id}"));
        }
    }

    [Fact]
    public void Plans_that_are_named_and_not_held_say_so_and_have_no_page()
    {
        foreach (var language in Languages)
            foreach (var plan in Book.Plans)
            {
                var card = Text(Page(language, "plans/").GetElementById(plan.Id)!.ParentElement!);
                Assert.Equal(!plan.IsHeld, card.Contains(Words(language, "plans.named-only"), StringComparison.Ordinal));
                Assert.Equal(plan.IsHeld, TrueFlow.Site.Pages.ContainsKey($"{language}/{plan.Path}index.html"));
            }
    }

    static IEnumerable<KeyValuePair<string, IHtmlDocument>> PlanPages => TrueFlow.Site.Pages.Where(page => page.Key.Length > 9 && page.Key[3..].StartsWith("plans/", StringComparison.Ordinal));

    static string Code(string column, RegisterRow row) => column switch
    {
        "LEVEL" => $"plans.level.{row.Value(column)}",
        "GOVERNMENT" => $"plans.government.{row.Value(column)}",
        "TIMING_KIND" => $"plans.timing.{row.Value(column)}",
        "BUDGET_KIND" => $"plans.budget.kind-{row.Value(column)}",
        _ => $"plans.per.{row.Value(column)}",
    };

    static string Text(INode node) => node.TextContent.Trim();
}
