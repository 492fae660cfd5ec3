using System.Collections.Immutable;

namespace Transparency.Definitions;

/// <summary>Where a partner's extracts are to be had.</summary>
public abstract record PartnerPlace
{
    PartnerPlace() { }

    /// <param name="Path">Relative to the catalogue. One file a dataset, <c>{dataset}.csv</c>.</param>
    public sealed record Folder(string Path) : PartnerPlace;

    /// <param name="Prefix">What the names of the partner's files in the inbox begin with: <c>agency/</c>.</param>
    public sealed record Inbox(string Prefix) : PartnerPlace;

    /// <param name="RedirectHosts">Other hosts that the address may send us on to.</param>
    /// <param name="Private">It may stand on this machine or in a private network; only then plain http is allowed, and only on this machine.</param>
    public sealed record Web(Uri Address, ImmutableArray<string> RedirectHosts, bool Private) : PartnerPlace;
}
