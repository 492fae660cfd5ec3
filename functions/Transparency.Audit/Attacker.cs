using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Audit;

/// <summary>
/// The attacker: has only what is public, knows the rule, and tries to learn what was withheld. Finding nothing proves nothing; the proof is the
/// checker's. Finding something disproves it.
/// </summary>
public static class Attacker
{
    /// <param name="site">Files by their paths below the site's root, as published.</param>
    public static AuditReport Read(IEnumerable<PublicFile> site, Effort? effort = null)
    {
        var @public = PublicReading.Of(site);
        return new([.. @public.Datasets.Where(dataset => dataset.Withholds || dataset.Guarded).Select(dataset => new DatasetAttack(dataset, effort ?? Effort.Usual).Run())], @public.Unread);
    }

    /// <summary>The least and the most that withheld counts of a dataset can be, in whole people, for whoever knows all its versions. Nothing is decided.</summary>
    /// <param name="wanted">Which of them.</param>
    /// <exception cref="ContradictionException">The numbers cannot all be true.</exception>
    public static IReadOnlyDictionary<CellRef, Interval> Possible(IEnumerable<PublicFile> site, Code dataset, Predicate<CellRef> wanted, Effort? effort = null) =>
        new DatasetAttack(PublicReading.Of(site).Datasets.Single(one => one.Id == dataset), effort ?? Effort.Usual).Possible(wanted);
}
