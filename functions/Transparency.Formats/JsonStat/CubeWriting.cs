using System.Text.Json;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>Writes one cube as a dataset of JSON-stat.</summary>
sealed class CubeWriting(Utf8JsonWriter json, Edition edition, Publisher publisher, CitedSources sources, string language, Temporality temporality, Cube cube)
{
    readonly DatasetStructure structure = edition.Structure;

    /// <summary>Stock, flow… in words.</summary>
    public string Kind => StandardWords.Name("TEMPORALITY", temporality.Word())[language];

    public void Write(string label)
    {
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("href", JsonStat.Address(edition, publisher, FileNames.JsonStat(structure.Id, language)));
        json.WriteString("label", label);
        json.WriteString("source", publisher.Name[language]);
        json.WriteString("updated", edition.Release.Date.Iso());
        string[] notes =
        [
            structure.Description[language], StandardWords.Sentence("bounds")[language],
            .. ProtectionWords.Of(structure).Select(sentence => sentence.Text[language]), StandardWords.Sentence("licence")[language],
        ];
        json.Array("note", notes, json.WriteStringValue);
        json.Array("id", cube.Dimensions, dimension => json.WriteStringValue(dimension.Id));
        json.Array("size", cube.Dimensions, dimension => json.WriteNumberValue(dimension.Codes.Length));
        json.Object("role", () =>
        {
            json.Array("time", ["TIME_PERIOD"], json.WriteStringValue);
            json.Array("metric", ["MEASURE"], json.WriteStringValue);
        });
        json.Object("dimension", () =>
        {
            foreach (var dimension in cube.Dimensions) json.Object(dimension.Id, () => Dimension(dimension));
        });
        Cells();
        json.Object("extension", () => new CubeExtension(json, edition, language, cube).Write(temporality));
        json.Object("link", () =>
        {
            Link("alternate", "text/csv", JsonStat.Address(edition, publisher, FileNames.Csv(structure.Id)));
            Link("describedby", "application/json", JsonStat.Address(edition, publisher, FileNames.Codebook));
            Link("license", "text/html", publisher.Licence.AbsoluteUri);
        });
    }

    void Dimension(CubeDimension dimension)
    {
        json.WriteString("label", structure.Dimensions.FirstOrDefault(d => $"{d.Id}" == dimension.Id) is { } own ? own.Name[language] : StandardWords.Heading(dimension.Id)[language]);
        json.Object("category", () =>
        {
            if (dimension.Codes.Length > 1) json.Array("index", dimension.Codes, json.WriteStringValue);
            json.Object("label", () =>
            {
                foreach (var code in dimension.Codes) json.WriteString(code, Label(dimension.Id, code));
            });
            if (dimension.Id == "MEASURE") json.Object("unit", () =>
            {
                foreach (var code in dimension.Codes) json.Object(code, () => Unit(Code.Of(code)));
            });
        });
    }

    string Label(string dimension, string code) => dimension switch
    {
        "TIME_PERIOD" => code,
        "FREQ" => StandardWords.Name(dimension, code)[language],
        "SOURCE" => sources.Name(code, language),
        "MEASURE" => structure.MeasureOf(Code.Of(code)).Name[language],
        _ => structure.Dimensions[structure.IndexOf(dimension)].CodeList[Code.Of(code)].Name[language],
    };

    void Unit(Code measure)
    {
        json.WriteNumber("decimals", cube.Observations.Where(o => o.Series.Measure == measure).Max(o => o.Cell.Exact?.Scale ?? 0));
        json.WriteString("label", StandardWords.Name("UNIT_MEASURE", $"{structure.MeasureOf(measure).Unit}")[language]);
    }

    void Cells()
    {
        json.Object("value", () =>
        {
            foreach (var (place, of) in cube.Cells.Where(cell => cell.Of.Cell.Exact is not null)) json.WriteNumber(place, of.Cell.Exact!.Value);
        });
        json.Object("status", () =>
        {
            foreach (var (place, of) in cube.Cells) json.WriteString(place, of.Cell is Cell.Suppressed ? "Q" : $"{of.Attributes.Status}");
        });
    }

    void Link(string relation, string type, string address) => json.Objects(relation, [address], href =>
    {
        json.WriteString("type", type);
        json.WriteString("href", href);
    });
}
