using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Transparency.Definitions;
using Transparency.Formats;

namespace Transparency.Site.Reading;

/// <summary>The registers of plans, milestones, evidence and bodies read as one: every record under what it belongs to.</summary>
public sealed class PlanBook
{
    /// <summary>From the whole country to its parts; it is no order of importance.</summary>
    static readonly string[] Governments = ["federal", "flanders", "wallonia", "french-community", "german-community"];

    static readonly ConditionalWeakTable<Shelf, PlanBook> Books = [];

    readonly ILookup<string, MilestoneView> milestones;
    readonly ILookup<string, EvidenceView> evidence;
    readonly ILookup<string, RegisterRow> rows;
    readonly BodyIndex bodies;

    PlanBook(Shelf shelf)
    {
        var all = Registers.Rows(shelf, "action-plans").ToList();
        var byId = all.ToDictionary(row => $"{row.Id}");
        bodies = new BodyIndex(Registers.Rows(shelf, "bodies"));
        evidence = Registers.Rows(shelf, "evidence").Select(row => new EvidenceView(row)).OrderBy(one => one.Date).ThenBy(one => one.Id, StringComparer.Ordinal).ToLookup(one => one.Of);
        milestones = Registers.Rows(shelf, "milestones").Where(row => byId.ContainsKey(row.Value("ACTION")))
            .Select(row => new MilestoneView(row, byId[row.Value("ACTION")], Evidence(row)))
            .OrderBy(one => one.Order).ThenBy(one => one.DueFrom).ThenBy(one => one.Id, StringComparer.Ordinal).ToLookup(one => one.Row.Value("ACTION"));
        rows = all.OrderBy(PlanRows.Place).ThenBy(row => row.Id).ToLookup(row => row.Value("PLAN"));
        Plans = [.. all.Where(row => row.Value("LEVEL") == "plan").Select(row => Plan(row, byId))
            .OrderBy(plan => Array.IndexOf(Governments, plan.Government)).ThenBy(plan => !plan.IsHeld).ThenBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    /// <summary>By level of government, those held in full first.</summary>
    public ImmutableArray<PlanView> Plans { get; }

    public IEnumerable<PlanView> Held => Plans.Where(plan => plan.IsHeld);

    /// <summary>In order of due date; those without a calendar date last.</summary>
    public IEnumerable<MilestoneView> Milestones => milestones.SelectMany(of => of).OrderBy(one => one.Order).ThenBy(one => one.DueFrom).ThenBy(one => one.Id, StringComparer.Ordinal);

    /// <summary>One for all pages of a shelf, whatever their language.</summary>
    public static PlanBook Of(Shelf shelf) => Books.GetValue(shelf, read => new(read));

    PlanView Plan(RegisterRow row, Dictionary<string, RegisterRow> byId) => new(
        row, bodies.In(row, "ACTORS"), [.. rows[$"{row.Id}"].Where(part => part.Id != row.Id).Select(part => Part(part, byId))], [.. milestones[$"{row.Id}"]], [.. evidence[$"{row.Id}"]]);

    PartView Part(RegisterRow row, Dictionary<string, RegisterRow> byId) => new(
        row, byId.GetValueOrDefault(row.Value("PARENT")) is { } parent && parent.Value("LEVEL") == "objective" ? parent : null,
        bodies.In(row, "MINISTERS"), bodies.In(row, "ACTORS"), [.. milestones[$"{row.Id}"]], [.. evidence[$"{row.Id}"]]);

    /// <summary>In the order in which the release lists it: the deciding piece first.</summary>
    ImmutableArray<EvidenceView> Evidence(RegisterRow row)
    {
        var order = PlanRows.Lines(row, "EVIDENCE");
        return [.. evidence[$"{row.Id}"].OrderBy(one => Array.IndexOf(order, one.Id) is >= 0 and var place ? place : int.MaxValue)];
    }
}
