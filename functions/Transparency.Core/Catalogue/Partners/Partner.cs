using Transparency.Statistics;

namespace Transparency.Definitions;

/// <summary>Who sends extracts, where they lie, how they are written, and how often they come.</summary>
/// <param name="Contact">Whom to write to when something is refused. Private: it stands on no page.</param>
/// <param name="PublishedFigures">The extracts hold figures published elsewhere, each with source, place and quote.</param>
/// <param name="Rehearsal">What it sends is made up. Outside a rehearsal it is not even asked.</param>
/// <param name="Dataset">What its file is an extract of; null where each file is named for its dataset.</param>
/// <param name="Cadence">Null for one that is asked every time and is never late.</param>
public sealed record Partner(
    Code Id, Text Name, string Contact, bool PublishedFigures, bool Rehearsal, Code? Dataset,
    PartnerPlace Where, ExtractFormat Format, ColumnMapping Mapping, Cadence? Cadence, PartnerAuthentication Authentication);
