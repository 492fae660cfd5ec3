using Transparency.Definitions;
using Transparency.Plans;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>Both plans are there whole, and what the documents show of their promises is what the status says.</summary>
public class The_plans
{
    static IReadOnlyList<RegisterRow> Plans => The_catalogue.Read().Register("action-plans")!.Rows;

    static IReadOnlyList<RegisterRow> Milestones => MilestoneRegister.Fill(The_catalogue.Read().Register("milestones")!, The_catalogue.Read()).Rows;

    [Fact]
    public void Has_fifty_Flemish_actions_in_eight_objectives_and_ten_federal_points()
    {
        Assert.Equal([7, 3, 16, 7, 3, 5, 3, 6], Enumerable.Range(1, 8).Select(objective => Plans.Count(row => row.Value("PARENT") == $"flemish-2020-2024-o{objective}" && row.Value("LEVEL") == "action")));
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}"), Plans.Where(row => row.Value("LEVEL") == "point").Select(row => row.Value("NUMBER")).OrderBy(int.Parse));
        foreach (var action in Plans.Where(row => row.Value("LEVEL") == "action"))
        {
            Assert.Equal($"flemish-2020-2024-o{action.Value("NUMBER").Split('.')[0]}", action.Value("PARENT"));
            Assert.NotEmpty(action.Value("MINISTERS"));
            Assert.NotEmpty(action.Value("TIMING"));
            Assert.NotEmpty(action.Value("BUDGET"));
        }
    }

    [Fact]
    public void Names_every_plan_of_the_papers() => Assert.Equal(
        ["federal federal-2015", "federal plan-r", "flanders flemish-2020-2024", "flanders flemish-plan-2017", "french-community french-community-plan", "german-community german-community-strategy-2016-2020", "wallonia wallonia-plan"],
        Plans.Where(row => row.Value("LEVEL") == "plan").Select(row => $"{row.Value("GOVERNMENT")} {row.Id}").Order(StringComparer.Ordinal));

    /// <summary>One promise is shown to have been kept late; of the others the documents held show nothing, or could not yet.</summary>
    [Fact]
    public void Has_a_status_for_every_promise_that_no_one_guessed()
    {
        Assert.Equal("met-late 1 · no-evidence 89 · not-yet-due 12", string.Join(" · ", Milestones.GroupBy(row => row.Value("STATUS")).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")));
        var late = Milestones.Single(row => row.Value("STATUS") == "met-late");
        Assert.Equal("federal-2015-m-ittre-section 2016-04 92 121", $"{late.Id} {late.Value("HAPPENED")} {late.Value("SLIPPAGE_FROM")} {late.Value("SLIPPAGE_TO")}");
    }

    [Fact]
    public void Says_of_no_promise_more_than_the_words_that_date_it() => Assert.All(Milestones, row =>
    {
        Assert.Contains(row.Value("DATE_AS_WRITTEN"), row.Value("QUOTE"), StringComparison.Ordinal);
        Assert.Equal("2026-11-24", row.Value("SEARCHED"));
        Assert.Equal("2021", row.Value("LAST_EVIDENCE"));
    });

    [Theory]
    [InlineData("action-plans/flemish-2020-2024-a1-1.json", "\"KBBJ \\(Agency for Home Affairs\\)\"", "\"KBBX\"", "C213 action-plans/flemish-2020-2024-a1-1.json, 'ACTORS': 'KBBX' is no body.")]
    [InlineData("action-plans/flemish-2020-2024-a1-1.json", "\"NUMBER\": \"1.1\"", "\"NUMBER\": \"1.2\"", "'1.2' stands twice in 'flemish-2020-2024'.")]
    [InlineData("action-plans/flemish-2020-2024-a1-1.json", "\"END\": \"2023-03-31\"", "\"END\": \"2020-03-31\"", "'END': lies before START.")]
    [InlineData("action-plans/flemish-2020-2024-a1-1.json", "\"PARENT\": \"flemish-2020-2024-o1\"", "\"PARENT\": \"o1\"", "'PARENT': 'o1' is not in action-plans/.")]
    [InlineData("action-plans/flemish-2020-2024-a1-1.json", "\"LEVEL\": \"action\"", "\"LEVEL\": \"task\"", "'task' is not in the levels.")]
    [InlineData("milestones/federal-2015-m-ittre-section.json", "\"DUE_TO\": \"2015-12-31\"", "\"DUE_TO\": \"2016-12-31\"", "'in December 2015' does not read so. Write month, DUE_FROM 2015-12-01, DUE_TO 2015-12-31.")]
    [InlineData("milestones/federal-2015-m-ittre-section.json", "\"DUE_RULE\": \"month\"", "\"DUE_RULE\": \"month\", \"STATUS\": \"met-on-time\"", "'STATUS': is filled by hand. Take it out: a status follows from the records in evidence/.")]
    [InlineData("milestones/federal-2015-m-ittre-section.json", "\"KIND\": \"dated\"", "\"KIND\": \"firm\"", "'firm' is not in the kinds of milestones.")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"DATE\": \"2016-04\"", "\"DATE\": \"2015-04\"", "'BEARING': says met-late, which its date does not bear: due until 2015-12-31, evidence of 2015-04.")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"BEARING\": \"met-late\"", "\"BEARING\": \"met-on-time\"", "says met-on-time, which its date does not bear")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"BEARING\": \"met-late\"", "\"BEARING\": \"done\"", "'done' is not in what evidence may show.")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"OF\": \"federal-2015-m-ittre-section\"", "\"OF\": \"ittre\"", "'ittre' is not in milestones/ or action-plans/.")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"SOURCE\": \"renard[^\"]*\",", "", "'SOURCE': is missing.")]
    [InlineData("evidence/federal-2015-m-ittre-section-e1.json", "\"QUOTE\"", "\"QUOTED\"", "'QUOTE': is missing.")]
    [InlineData("bodies/cuta.json", "\"PRINTED\": \\[", "\"PRINTED\": [ \"KBBJ (Agency for Home Affairs)\",", "'KBBJ (Agency for Home Affairs)' stands for another body too.")]
    public void With_a_fault_are_refused_with_place_and_remedy(string file, string pattern, string with, string finding) =>
        Assert.Contains(CatalogueFolder.Spoiled(file, pattern, with), found => found.Contains(finding, StringComparison.Ordinal));
}
