using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A promise whose status a version changed: new evidence, or evidence taken back.</summary>
/// <param name="Before">As files write it; empty where it had none.</param>
public sealed record StatusChange(string Milestone, Text Promise, string Before, string After)
{
    /// <summary>Of one version against the one before it, in order of id; none for any other register.</summary>
    public static IReadOnlyList<StatusChange> Of(DatasetFolder folder)
    {
        if ($"{folder.Dataset}" != "milestones" || !folder.IsRegister) return [];
        var promises = folder.Register.Rows.ToDictionary(row => row.Id, row => row.Text("PROMISE"));
        return
        [
            .. folder.Register.Revisions
                .Where(revision => revision.Version == folder.Version && revision.Column == "STATUS" && promises.ContainsKey(revision.Row))
                .OrderBy(revision => revision.Row)
                .Select(revision => new StatusChange($"{revision.Row}", promises[revision.Row], revision.Previous, revision.New)),
        ];
    }

    /// <summary>What readers call a status.</summary>
    public static string Name(Words words, string status) => status.Length > 0 ? words[$"plans.status.{status}"] : words["plans.status.none"];
}
