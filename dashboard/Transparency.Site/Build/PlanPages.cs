using Transparency.Formats;
using Transparency.Site.Pages;
using Transparency.Site.Reading;

namespace Transparency.Site;

/// <summary>The pages about plans, told from the registers: a plan, an action or a point more makes its own page.</summary>
static class PlanPages
{
    public static bool AreOn(Shelf shelf) => Registers.Find(shelf, "action-plans") is not null;

    public static IEnumerable<SitePage> On(Shelf shelf)
    {
        if (!AreOn(shelf)) yield break;
        var book = PlanBook.Of(shelf);
        yield return SitePage.Of<PlansPage>("plans/", "plans") with { Parameters = new() { ["Book"] = book } };
        yield return View<PlansByDuePage>("by-due", book);
        yield return View<PlansByStatusPage>("by-status", book);
        yield return View<PlansByMinisterPage>("by-minister", book);
        yield return View<PlansByObjectivePage>("by-objective", book);
        foreach (var plan in book.Held)
        {
            yield return new(plan.Path, words => plan.Title[words.Language], words => plan.Row.Text("SUMMARY")[words.Language], typeof(PlanPage),
                new() { ["Plan"] = plan });
            foreach (var part in plan.Actions)
                yield return new(PartAddress.Of(part.Row), words => PartNames.Of(words, part.Row), words => part.Row.Text("SUMMARY")[words.Language], typeof(PlanPartPage),
                    new() { ["Plan"] = plan, ["Subject"] = part });
        }
    }

    static SitePage View<T>(string view, PlanBook book) => SitePage.Of<T>($"plans/{view}/", $"plans.{view}") with { Parameters = new() { ["Book"] = book } };
}
