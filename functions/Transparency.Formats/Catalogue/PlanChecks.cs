using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What plans, bodies, milestones and evidence say of one another. A status is never written: it follows from evidence.</summary>
static class PlanChecks
{
    static readonly string[] Above = ["PLAN", "PARENT"], Named = ["MINISTERS", "ACTORS"], Within = ["PLAN", "ACTION"];

    static readonly HashSet<string> Levels = ["plan", "objective", "point", "action"], NoDays = [.. DueReading.Rules[^3..]],
        Kinds = ["dated", "relative", "vague", "recurring", "conditional", "forecast"],
        Bearings = ["context", .. Enum.GetValues<MilestoneStatus>().Where(status => status is not (MilestoneStatus.NoEvidence or MilestoneStatus.NotYetDue)).Select(ClosedSet.Word)];

    public static void All(CatalogueFolders folders, CatalogueFindings findings)
    {
        var plans = folders["action-plans"].ToDictionary(file => file.Name, StringComparer.Ordinal);
        var bodies = folders["bodies"].SelectMany(body => Lines(body, "PRINTED").Select(printed => (printed, body.Path))).ToLookup(pair => pair.printed, pair => pair.Path, StringComparer.Ordinal);
        foreach (var twice in bodies.Where(body => body.Count() > 1))
            findings.Add("C213", twice.Last(), "PRINTED", $"'{twice.Key}' stands for another body too.", "Keep it in one file of bodies/.");
        foreach (var file in plans.Values) Record(file, plans, bodies.Select(body => body.Key).ToHashSet(StringComparer.Ordinal), findings);
        foreach (var doubled in plans.Values.Where(file => Has(file, "NUMBER")).GroupBy(file => (file.Id("PLAN"), file.Id("LEVEL"), file.Id("NUMBER"))).Where(group => group.Count() > 1))
            findings.Add("C213", doubled.Last().Path, "NUMBER", $"'{doubled.Key.Item3}' stands twice in '{doubled.Key.Item1}'.", "Give each its own number.");
        foreach (var file in folders["milestones"]) Milestone(file, plans, findings);
        var milestones = folders["milestones"].ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var file in folders["evidence"]) Evidence(file, plans, milestones, findings);
    }

    static void Record(CatalogueFile file, Dictionary<string, CatalogueFile> plans, HashSet<string> printed, CatalogueFindings findings)
    {
        CatalogueChecks.Known(file.Path, "LEVEL", file.Id("LEVEL"), Levels, "the levels", findings);
        foreach (var member in Above.Where(member => Has(file, member)))
            CatalogueChecks.Known(file.Path, member, file.Id(member), plans.Keys.ToHashSet(StringComparer.Ordinal), "action-plans/", findings);
        if (file.Id("LEVEL") != "plan" && !Has(file, "PARENT")) findings.Add("C213", file.Path, "PARENT", "is missing.", "Name the plan or objective that it is part of.");
        foreach (var member in Named)
            foreach (var name in Lines(file, member).Where(name => !printed.Contains(name)))
                findings.Add("C213", file.Path, member, $"'{name}' is no body.", "Add the form as printed to one file of bodies/.");
        if (Day(file, "START", end: false) is { } start && Day(file, "END", end: true) is { } last && last < start)
            findings.Add("C213", file.Path, "END", "lies before START.", "Mend one of the two.");
    }

    static void Milestone(CatalogueFile file, Dictionary<string, CatalogueFile> plans, CatalogueFindings findings)
    {
        CatalogueChecks.Known(file.Path, "KIND", file.Id("KIND"), Kinds, "the kinds of milestones", findings);
        foreach (var member in Within)
            CatalogueChecks.Known(file.Path, member, file.Id(member), plans.Keys.ToHashSet(StringComparer.Ordinal), "action-plans/", findings);
        foreach (var member in MilestoneRegister.Found.Where(member => Has(file, member)))
            findings.Add("C213", file.Path, member, "is filled by hand.", "Take it out: a status follows from the records in evidence/.");
        if (!plans.TryGetValue(file.Id("PLAN"), out var plan) || !Has(plan, "START") || !Period.TryParse(plan.Id("START"), out var begins)) return;
        var read = DueReading.Read(file.Id("DATE_AS_WRITTEN"), begins);
        var (rule, from, to) = (file.Id("DUE_RULE"), Written(file, "DUE_FROM"), Written(file, "DUE_TO"));
        if (read is null ? NoDays.Contains(rule) && from.Length + to.Length == 0 : rule == read.Rule && from == Iso(read.From) && to == Iso(read.To)) return;
        findings.Add("C213", file.Path, "DUE_RULE", $"'{file.Id("DATE_AS_WRITTEN")}' does not read so.", read is null
            ? $"It names no days: leave DUE_FROM and DUE_TO out and write one of {string.Join(' ', NoDays)}."
            : $"Write {read.Rule}, DUE_FROM {(read.From is null ? "left out" : Iso(read.From))}, DUE_TO {(read.To is null ? "left out" : Iso(read.To))}.");
    }

    /// <summary>What evidence shows must fit its date: late is after the due days, on time is not.</summary>
    static void Evidence(CatalogueFile file, Dictionary<string, CatalogueFile> plans, Dictionary<string, CatalogueFile> milestones, CatalogueFindings findings)
    {
        var (of, bearing) = (file.Id("OF"), file.Id("BEARING"));
        CatalogueChecks.Known(file.Path, "OF", of, plans.Keys.Concat(milestones.Keys).ToHashSet(StringComparer.Ordinal), "milestones/ or action-plans/", findings);
        CatalogueChecks.Known(file.Path, "BEARING", bearing, Bearings, "what evidence may show", findings);
        if (bearing is not ("met-late" or "met-on-time" or "not-met") || !milestones.TryGetValue(of, out var milestone)) return;
        if (Plans.Milestone.Day(Written(milestone, "DUE_TO")) is not { } due || !Period.TryParse(file.Id("DATE"), out var happened))
        {
            findings.Add("C213", file.Path, "BEARING", $"says {bearing} of a promise without a due day.", "Say what it shows otherwise, or leave it as context.");
            return;
        }
        if (bearing == "met-on-time" ? happened.End > due : happened.Start <= due)
            findings.Add("C213", file.Path, "BEARING", $"says {bearing}, which its date does not bear: due until {Iso(due)}, evidence of {happened}.", "Mend the date or what it shows.");
    }

    static string Iso(DateOnly? day) => day is { } known ? known.Iso() : "";

    static DateOnly? Day(CatalogueFile file, string member, bool end) =>
        Has(file, member) && Period.TryParse(file.Id(member), out var period) ? end ? period.End : period.Start : null;

    static bool Has(CatalogueFile file, string member) => file.Json.TryGetProperty(member, out _);

    static string Written(CatalogueFile file, string member) => Has(file, member) ? file.Id(member) : "";

    static IEnumerable<string> Lines(CatalogueFile file, string member) => Has(file, member) ? file.Json.GetProperty(member).EnumerateArray().Select(line => line.GetString()!) : [];
}
