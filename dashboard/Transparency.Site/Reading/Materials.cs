using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>What charts and tiles of a dataset are made from, taken from the shelf.</summary>
public static class Materials
{
    /// <summary>Null where the shelf has no such table of observations.</summary>
    public static Material? Of(Here here, string dataset) => here.Shelf.NewestOf(Code.Of(dataset)) is { IsRegister: false } folder
        ? Of(here, folder.Edition)
        : null;

    /// <summary>Figures that stay on the page of their dataset are not in it, so no chart or tile can draw them.</summary>
    public static Material Of(Here here, Edition edition) => new(
        edition.BeyondItsPage(), here.Words, here.Release.Id.Date, Register(here, "sources"), Register(here, "events"));

    static RegisterEdition Register(Here here, string id) => Registers.Find(here.Shelf, id)
        ?? throw new InvalidOperationException($"The shelf has no register '{id}'; a release always carries one.");
}
