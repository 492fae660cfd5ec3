using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

/// <summary>All attacks on one dataset: what files leave in, what versions give away together, and each version alone.</summary>
sealed class DatasetAttack(PublishedDataset dataset, Effort effort)
{
    readonly List<Recovery> found = [], notSmall = [];
    readonly List<Supposition> suppositions = [];
    readonly List<string> notTried = [];
    readonly HashSet<CellRef> open = [];
    int insiders, insidersTried;

    PublishedVersion Newest => dataset.Versions[^1];

    public DatasetAudit Run()
    {
        found.AddRange(Leaks.Of(dataset));
        if (dataset.Withholds || dataset.Guarded)
        {
            foreach (var version in dataset.Versions.Where(version => version != Newest)) Alone(version);
            Together();
        }
        var withheld = dataset.Versions.SelectMany(version => version.Rows.Where(row => row.Withheld)).Select(row => row.Cell).Distinct().Count();
        var clear = found.DistinctBy(one => (one.Cell, one.Way == Way.LeftInFile ? one.How : "", one.Way is Way.AllInOne)).ToImmutableArray();
        var large = notSmall.Where(one => !clear.Any(known => known.Cell == one.Cell)).DistinctBy(one => one.Cell).ToImmutableArray();
        open.ExceptWith(clear.Concat(large).Select(one => one.Cell));
        return new(dataset.Id, withheld, open.Count, clear, large, [.. suppositions.Distinct()], insiders, insidersTried, [.. notTried.Distinct()]);
    }

    /// <summary>An older version by itself. What it withheld for the first time is at least one person; what it had withheld before may have become none.</summary>
    void Alone(PublishedVersion version)
    {
        var first = version.Rows.Where(row => row.Withheld && !Before(version).Any(older => older.Withholds(row.Cell))).Select(row => row.Cell).ToHashSet();
        var contradicted = History.Of(dataset, Newest).Changed.Count > 0;
        if (version.Withheld > 0 && (contradicted || first.Count > 0)) Attack([version], Facts.Of(version, cell => Least(version, !first.Contains(cell))), contradicted ? _ => true : first.Contains);
    }

    /// <summary>The newest version, with all that older ones say of cells which have not changed since.</summary>
    void Together()
    {
        var history = History.Of(dataset, Newest);
        var facts = All(history);
        foreach (var cell in facts.Wanted.Where(history.ShownSomewhere))
            found.Add(new(dataset.Id, [.. history.ThatSpeakOf(cell)], cell, Way.Differenced, facts.Known[cell], "one version withholds what another shows"));
        Attack([.. history.Comparable.Append(Newest)], facts, _ => true);
    }

    /// <summary>A count that was withheld before and around which something has changed may have become none; any other that is withheld is somebody.</summary>
    Facts All(History history)
    {
        Facts Said(PublishedVersion version) => Facts.Of(version, cell => Least(version, history.Withheld(cell) > 1 && !history.Stands(cell)));
        return history.Comparable.Aggregate(Said(Newest), (facts, older) => facts.With(Said(older), history.Stands));
    }

    /// <summary>The least and the most of withheld counts, by all versions together.</summary>
    /// <exception cref="ContradictionException">The numbers cannot all be true.</exception>
    public IReadOnlyDictionary<CellRef, Interval> Possible(Predicate<CellRef> wanted)
    {
        var facts = All(History.Of(dataset, Newest));
        var census = Census.Of(Newest.Structure, Newest.Structure.Protection!, [.. facts.Known.Keys]);
        Assault.Learn(census, facts, atLeast: 1);
        var cells = facts.Wanted.Where(cell => wanted(cell) && census.Find(cell) >= 0).ToList();
        return cells.Zip(Audit.Attack.Intervals(census.Unknowns, [.. cells.Select(census.Find)], effort)).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    static int Least(PublishedVersion version, bool withheldBefore) => withheldBefore || version.Structure.Protection is not { Zeros: Zeros.Published } ? 0 : 1;

    IEnumerable<PublishedVersion> Before(PublishedVersion version) => dataset.Versions.TakeWhile(other => other != version);

    void Attack(ImmutableArray<PublishedVersion> versions, Facts facts, Predicate<CellRef> wanted)
    {
        var structure = versions[^1].Structure;
        if (structure.Protection is not { } rule)
        {
            notTried.Add($"{dataset.Id} {versions[^1].Version}: its codebook has no rule of protection, so that nobody knows what adds up.");
            return;
        }
        if (rule.Method == ProtectionMethod.Round)
        {
            notTried.Add($"{dataset.Id} {versions[^1].Version}: its counts are rounded; sums of rounded counts are not attacked.");
            return;
        }
        var assault = Assault.On(structure, rule, facts, wanted, effort);
        var named = versions.Select(version => version.Version).ToImmutableArray();
        found.AddRange(assault.Found.Where(one => !found.Any(known => known.Cell == one.Cell && known.Way is Way.Differenced or Way.LeftInFile)).Select(one => one with { Dataset = dataset.Id, Versions = named }));
        notSmall.AddRange(assault.NotSmall.Select(one => one with { Dataset = dataset.Id, Versions = named }));
        suppositions.AddRange(assault.Suppositions.Select(one => one with { Dataset = dataset.Id, Versions = named }));
        notTried.AddRange(assault.NotTried.Select(sentence => $"{dataset.Id} {string.Join(" with ", named)}: {sentence}"));
        open.UnionWith(assault.Open);
        insiders += assault.Insiders;
        insidersTried += assault.InsidersTried;
    }
}
