using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>The document that a record of a plan stands in.</summary>
public static class PlanSources
{
    public static RegisterRow? Of(Shelf shelf, RegisterRow row) => Registers.Rows(shelf, "sources").FirstOrDefault(source => $"{source.Id}" == row.Value("SOURCE"));

    public static string? Language(Shelf shelf, RegisterRow row) => Of(shelf, row)?.Value("LANGUAGE");

    public static Period? Published(Shelf shelf, RegisterRow row) => Of(shelf, row) is { } source ? PlanRows.Period(source, "PUBLISHED") : null;
}
