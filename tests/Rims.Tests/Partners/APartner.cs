using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Tests.Partners;

/// <summary>Partners for tests: one that writes as we do, to be changed with <c>with</c>.</summary>
static class APartner
{
    public static Partner In(PartnerPlace where, string id = "agency") => new(
        Code.Of(id), Text.Empty, "nobody", PublishedFigures: false, Rehearsal: true, where is PartnerPlace.Web ? Code.Of("people") : null,
        where, ExtractFormat.Csv.Ours, ColumnMapping.None, null, new PartnerAuthentication.None());

    public static Partner At(Uri address, string id = "agency", params string[] redirectHosts) => In(new PartnerPlace.Web(address, [.. redirectHosts], Private: true), id);

    public static ColumnMapping Mapping(
        (string Theirs, string Ours)[]? columns = null, (string Column, string Theirs, string Ours)[]? codes = null, (string Column, string Value)[]? constants = null, string[]? ignored = null) => new(
        (columns ?? []).ToImmutableSortedDictionary(c => c.Theirs, c => c.Ours, StringComparer.Ordinal),
        (codes ?? []).GroupBy(c => c.Column).ToImmutableSortedDictionary(c => c.Key, c => c.ToImmutableSortedDictionary(code => code.Theirs, code => code.Ours, StringComparer.Ordinal), StringComparer.Ordinal),
        (constants ?? []).ToImmutableSortedDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal),
        (ignored ?? []).ToImmutableSortedSet(StringComparer.Ordinal));
}
