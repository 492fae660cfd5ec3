using Transparency.Statistics;

namespace Transparency.Definitions;

/// <summary>A partner whose extracts lie in a folder: one file a dataset, <c>{dataset}.csv</c>.</summary>
/// <param name="Path">Relative to the catalogue.</param>
/// <param name="PublishedFigures">The extracts hold figures published elsewhere, each with source, place and quote.</param>
public sealed record PartnerFolder(Code Id, Text Name, string Path, bool PublishedFigures);
