using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>How to cite a record of a plan: the version of the register it stands in, at its own place, which never changes.</summary>
public static class PlanCitation
{
    public static CitedVersion Of(Here here, RegisterRow row, Text title)
    {
        var folder = here.Shelf.NewestOf(Code.Of("action-plans"))
            ?? throw new InvalidOperationException("A page of a plan is made from the register of plans, and the shelf has none.");
        var version = CitedVersion.Of(here, folder);
        return version with { Title = row.Value("LEVEL") == "plan" ? title[here.Language] : PartNames.Of(here.Words, row), Address = $"{version.Address}#row-{row.Id}" };
    }
}
