using System.Text.Json;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>
/// JSON-stat 2.0 in one language. Stock and flow stand apart: a dataset whose measures are all of one kind is one cube; otherwise the file is
/// a collection with a cube for each kind. Only exact numbers are values; what else is printed stands in the extension.
/// </summary>
static class JsonStat
{
    public static byte[] Write(Edition edition, Publisher publisher, CitedSources sources, string language) => JsonFile.WriteDense(json =>
    {
        var cubes = edition.Observations.GroupBy(o => edition.Structure.MeasureOf(o.Series.Measure).Temporality).OrderBy(group => group.Key)
            .Select(group => new CubeWriting(json, edition, publisher, sources, language, group.Key, new Cube(edition.Structure, [.. group]))).ToList();
        if (cubes is [var only])
        {
            only.Write(edition.Structure.Title[language]);
            return;
        }
        json.WriteString("version", "2.0");
        json.WriteString("class", "collection");
        json.WriteString("href", Address(edition, publisher, FileNames.JsonStat(edition.Structure.Id, language)));
        json.WriteString("label", edition.Structure.Title[language]);
        json.WriteString("updated", edition.Release.Date.Iso());
        json.Object("link", () => json.Objects("item", cubes, cube => cube.Write($"{edition.Structure.Title[language]} ({cube.Kind})")));
    });

    internal static string Address(Edition edition, Publisher publisher, string file) =>
        publisher.BaseAddress.AbsoluteUri + FileNames.Folder(edition.Structure.Id, edition.Version) + file;
}
