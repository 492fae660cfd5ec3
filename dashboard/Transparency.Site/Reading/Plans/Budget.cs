using System.Collections.Immutable;

namespace Transparency.Site.Reading;

/// <summary>
/// Budgets of a plan, added only where the text lets them be: amounts for the whole term among themselves, amounts per year among themselves.
/// An amount of which the text does not say what it covers is listed and not added.
/// </summary>
/// <param name="Groups">In a fixed order; a group that has no action is left out.</param>
public sealed record Budget(ImmutableArray<BudgetGroup> Groups)
{
    static readonly string[] Order = ["total", "year", "school-year", "unclear", "phases", "regular-resources", "other", "not-stated"];

    public static Budget Of(PlanView plan)
    {
        var groups = plan.Actions.GroupBy(Kind).ToDictionary(group => group.Key, group => group.ToImmutableArray());
        return new([.. Order.Where(groups.ContainsKey).Select(kind => new BudgetGroup(kind, groups[kind], Sum(kind, groups[kind])))]);
    }

    static string Kind(PartView action) => (action.Row.Value("BUDGET_KIND"), action.Row.Value("AMOUNT_PER"), action.Row.Value("CURRENCY")) switch
    {
        ("mixed", _, _) => "phases",
        ("amount" or "amount-per-year", "total", "EUR") => "total",
        ("amount" or "amount-per-year", "year", "EUR") => "year",
        ("amount" or "amount-per-year", "school-year", "EUR") => "school-year",
        ("amount" or "amount-per-year", _, _) => "unclear",
        ("regular-resources" or "other", _, _) => action.Row.Value("BUDGET_KIND"),
        _ => "not-stated",
    };

    static decimal? Sum(string kind, ImmutableArray<PartView> actions) =>
        kind is "total" or "year" or "school-year" ? actions.Sum(action => PlanRows.Amount(action.Row, "AMOUNT") ?? 0) : null;
}

/// <param name="Kind"><c>total</c>, <c>year</c>, <c>school-year</c>, <c>unclear</c>, <c>phases</c>, <c>regular-resources</c>, <c>other</c> or <c>not-stated</c>.</param>
/// <param name="Sum">In EUR; null where adding would say more than the text.</param>
public sealed record BudgetGroup(string Kind, ImmutableArray<PartView> Actions, decimal? Sum);
