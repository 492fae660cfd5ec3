using System.Security.Cryptography;
using Transparency.Audit;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>Who of those exists whom an attacker can only suppose: the private reports know.</summary>
public sealed class Insiders(Catalogue catalogue, IProtectionReports reports)
{
    /// <returns>Null for a supposition about a version whose report is not kept here, or whose dataset is not in the catalogue.</returns>
    public async Task<Func<Supposition, bool?>> AmongAsync(AuditReport audit, IReadOnlyList<PublicFile> site, CancellationToken stop)
    {
        Dictionary<(Code, DatasetVersion), TrueCounts> counts = [];
        foreach (var version in audit.Datasets.SelectMany(dataset => dataset.Suppositions).Select(one => (one.Dataset, Version: one.Versions[^1])).Distinct())
            if (catalogue.Dataset($"{version.Dataset}") is { Protection: not null } structure
                && site.FirstOrDefault(file => file.Path == FileNames.Folder(version.Dataset, version.Version) + FileNames.Csv(version.Dataset)) is { } csv
                && await reports.FindAsync(Convert.ToHexStringLower(SHA256.HashData(csv.Bytes.Span)), stop) is { } report)
                counts[version] = new(structure, ProtectionReportJson.Read(report));
        return one => counts.TryGetValue((one.Dataset, one.Versions[^1]), out var known) && known.Of(one.Insider.Series, one.Insider.Period) is { } people ? people == 1 : null;
    }
}
