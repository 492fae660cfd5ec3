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
}
