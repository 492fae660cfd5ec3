using Transparency.Definitions;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Partners;

/// <summary>One file that a partner laid ready.</summary>
/// <param name="File">Name without folders, for findings.</param>
public sealed record Delivery(Code Partner, Code Dataset, string File, string Path);

/// <summary>What lies in a partner's folder: one <c>{dataset}.csv</c> a dataset, or as the partner's format ends, in order of name.</summary>
/// <param name="Findings">Files that are no extract, and why.</param>
public sealed record Deliveries(IReadOnlyList<Delivery> Extracts, IReadOnlyList<Finding> Findings);

/// <summary>A partner whose extracts lie in a folder. A folder that is not there holds nothing.</summary>
public static class FolderSource
{
    /// <param name="catalogue">The folder that the partner's path is relative to.</param>
    public static Deliveries List(string catalogue, Partner partner, IEnumerable<Code> datasets)
    {
        if (partner.Where is not PartnerPlace.Folder place) return new([], []);
        var known = partner.Dataset is { } only ? [only] : datasets.ToHashSet();
        var ending = partner.Format.Ending;
        var folder = new DirectoryInfo(Path.Combine(catalogue, place.Path));
        List<Delivery> extracts = [];
        List<Finding> findings = [];
        foreach (var file in (folder.Exists ? folder.EnumerateFiles() : []).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var isExtract = file.Name.EndsWith(ending, StringComparison.Ordinal);
            if (isExtract && Code.TryParse(file.Name[..^ending.Length], out var dataset) && known.Contains(dataset))
                extracts.Add(new(partner.Id, dataset, file.Name, file.FullName));
            else if (isExtract)
                findings.Add(new("E020", Severity.Note, new Place(file.Name), "is named for no dataset of the catalogue and was left alone.", $"Name it after its dataset: {string.Join(' ', known.Order().Take(30).Select(code => $"{code}{ending}"))}."));
        }
        return new(extracts, findings);
    }
}
