using System.Collections.Immutable;
using Transparency.Formats;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Reads what is public as a stranger would and proves it against what it says of itself.</summary>
public sealed class Watch(IPublicSite site)
{
    /// <summary>Every fault; nothing when all is well.</summary>
    public async Task<ImmutableArray<Finding>> LookAsync(CancellationToken stop) => Verification.Read(await site.ReadAsync(stop));
}
