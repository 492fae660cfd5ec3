using Transparency.Comparison;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A headline figure: one number of one date, what it is set against, and a small picture of it.</summary>
/// <param name="Topic">The topic page that shows more.</param>
/// <param name="Word">Its name, a key of words.</param>
/// <param name="Unit">Beside the number: "people", "64 of 220".</param>
/// <param name="More">A sentence that belongs to the same figure; empty for none.</param>
public sealed record Tile(string Topic, string Word, Material Material, LatestFigure Latest, string Unit, string More, TilePicture Picture);

/// <summary>The headline figures, in the order of the overview. One whose dataset or figure is not on the shelf is left out.</summary>
public static class Tiles
{
    public static IEnumerable<Tile> All(Here here) => new[] { Inmates(here), Occupancy(here), Disengagement(here) }.OfType<Tile>();

    static Tile? Inmates(Here here)
    {
        if (Materials.Of(here, "celex-inmates") is not { } material) return null;
        var list = material.Select("COUNT", ("GROUP", "CELEX"));
        return LatestFigure.Of(material.Edition, list) is not { } latest ? null : new(
            "inmates", "tile.inmates", material, latest, People(here, latest), "",
            TilePictures.Time(material, new TimeFigure { Id = "tile-inmates", Title = "", Figures = list, From = new DateOnly(2018, 1, 1) }));
    }

    static Tile? Occupancy(Here here)
    {
        if (Materials.Of(here, "drad-ex-occupancy") is not { } material) return null;
        var people = material.Select("OCCUPANTS", ("STATUS", "IN_USE"));
        var places = LatestFigure.Of(material.Edition, material.Select("PLACES", ("STATUS", "IN_USE")));
        if (LatestFigure.Of(material.Edition, people) is not { } latest) return null;
        return new("occupancy", "tile.occupancy", material, latest, People(here, latest), places is null ? "" : OccupancyShare.Sentence(here.Words, latest.Figure, places.Figure),
            places is null
                ? TilePictures.Time(material, new TimeFigure { Id = "tile-occupancy", Title = "", Figures = people })
                : TilePictures.Places(material, latest, places.Figure));
    }

    static Tile? Disengagement(Here here)
    {
        if (Materials.Of(here, "disengagement-programmes") is not { } material) return null;
        if (LatestFigure.Of(material.Edition, material.Select("PARTICIPATION_RATE", ("SETTING", "PRISON"))) is not { Figure.Attributes.Base: { } whole } latest) return null;
        var people = material.Edition.Observations.FirstOrDefault(figure => figure.Period.Equals(latest.Figure.Period)
            && figure.Series.Equals(latest.Figure.Series.With(Code.Of("PARTICIPANTS"))));
        return people?.Cell.Exact is not { } count ? null : new(
            "disengagement", "tile.disengagement", material, latest,
            here.Words.Fill("tile.unit.of", ("count", count), ("base", whole)),
            material.Structure.Notes.FirstOrDefault(note => $"{note.Code}" == "NO_CORRELATION")?.Text[here.Language] ?? "",
            TilePictures.Share(material, people, whole, here.Words.Count("tile.whole", whole)));
    }

    static string People(Here here, LatestFigure latest) => here.Words[here.Words.FormOf("tile.unit.people", latest.Figure.Cell.Exact ?? 2)];
}
