using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Transparency.Tests.Checker;

/// <summary>The other files of the folder are read too: a figure that is withheld in one and shown in another is not withheld.</summary>
public class OtherFiles
{
    const string Secret = "F a COUNT@2024-01", Guard = "M a COUNT@2024-01", Shown = "_T c COUNT@2024-01";

    static TinyEvidence Sound() => new(ProtectedTables.Square());

    [Fact]
    public void All_files_of_a_folder_that_say_the_same_go_out_together()
    {
        var evidence = Sound();
        evidence.Others.AddRange(
        [
            ("data/tiny/v1.0.0/tiny.csv", evidence.Csv), ("codebook.json", Encoding.UTF8.GetBytes(evidence.Codebook.ToJsonString())),
            ("tiny.en.jsonstat.json", JsonStat(evidence, _ => { })), ("tiny.xlsx", Xlsx(evidence.Rows.Prepend(evidence.Header))),
            ("revisions.csv", Revisions("")), ("datapackage.json", []), ("index.nl.html", []),
        ]);
        evidence.Opens();
        var files = evidence.Decide().Tally!.Files;
        Assert.Equal(9, files.Count);
        Assert.Equal(files[0].Sha256, files[2].Sha256);
        Assert.All(files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
    }

    [Theory]
    [InlineData("tiny.sdmx.csv")]
    [InlineData("chart.svg")]
    [InlineData("other.csv")]
    [InlineData("html")]
    public void A_file_that_the_checker_cannot_read_does_not_go_out(string name) => Stays(name, [], $"{name} is a kind of file that the checker cannot read");

    [Fact]
    public void Another_master_file_or_codebook_does_not_go_out()
    {
        Stays("tiny.csv", [.. Sound().Csv, (byte)'\n'], "tiny.csv is not the file that was checked");
        Stays("codebook.json", [.. "{}"u8], "codebook.json is not the codebook that was checked");
    }

    [Theory]
    [InlineData(Secret, "3")]
    [InlineData(Secret, "0")]
    [InlineData(Guard, "7")]
    public void A_withheld_cell_has_no_value_in_JSON_stat(string cell, string value) =>
        Stays("tiny.en.jsonstat.json", JsonStat(Sound(), json => json["value"]![Place(json, cell)] = JsonNode.Parse(value)), "tiny.en.jsonstat.json says something of M." + cell[0] + ".a._Z.COUNT 2024-01, which is withheld");

    [Fact]
    public void JSON_stat_says_of_every_cell_what_the_CSV_says()
    {
        void Altered(Action<JsonObject> alter, string why) => Stays("tiny.en.jsonstat.json", JsonStat(Sound(), alter), why);
        Altered(json => json["value"]![Place(json, Shown)] = 16, "shows M._T.c._Z.COUNT 2024-01 otherwise than the CSV");
        Altered(json => json["value"]!.AsObject().Remove(Place(json, Shown)), "shows M._T.c._Z.COUNT 2024-01 otherwise than the CSV");
        Altered(json => json["status"]![Place(json, Secret)] = "A", "says something of M.F.a._Z.COUNT 2024-01, which is withheld");
        Altered(json => json["extension"]!["cells"]![Place(json, Secret)]!["base"] = 3, "says something of M.F.a._Z.COUNT 2024-01, which is withheld");
        Altered(json => json["extension"]!["cells"]![Place(json, Secret)]!["printed"] = 3, "says 'printed' of M.F.a._Z.COUNT 2024-01");
        Altered(json => json["value"]!["999"] = 3, "lies outside its cube");
        Altered(json => json["value"]!["-1"] = 3, "a cell of JSON-stat has no place");
        Altered(json => json["size"]![1] = 2, "has sizes that are not those of its dimensions");
        Altered(json => json["class"] = "bundle", "of a class that the checker does not know");
        Altered(json => json["id"]![1] = "CATEGORY", "has other dimensions than the dataset");
        Altered(json =>
        {
            foreach (var part in new[] { json["value"]!, json["status"]!, json["extension"]!["cells"]! }) part.AsObject().Remove(Place(json, Shown));
        }, "lacks M._T.c._Z.COUNT 2024-01");
    }

    [Fact]
    public void A_collection_of_JSON_stat_is_read_cube_by_cube()
    {
        byte[] Collection(Action<JsonObject> alter) => Encoding.UTF8.GetBytes(new JsonObject
        {
            ["class"] = "collection",
            ["link"] = new JsonObject { ["item"] = new JsonArray(JsonNode.Parse(JsonStat(Sound(), alter))) },
        }.ToJsonString());
        var evidence = Sound();
        evidence.Others.Add(("tiny.en.jsonstat.json", Collection(_ => { })));
        evidence.Opens();
        Stays("tiny.en.jsonstat.json", Collection(json => json["value"]![Place(json, Secret)] = 3), "which is withheld");
    }

    [Fact]
    public void A_workbook_says_of_every_cell_what_the_CSV_says()
    {
        void Altered(Action<TinyEvidence> alter, string why)
        {
            var other = Sound();
            alter(other);
            Stays("tiny.xlsx", Xlsx(other.Rows.Prepend(other.Header)), why);
        }
        Altered(other => other[Secret, "OBS_VALUE"] = "3", "M.F.a._Z.COUNT 2024-01 is neither shown nor withheld");
        Altered(other => other.Show(Secret, "3"), "tiny.xlsx says something of M.F.a._Z.COUNT 2024-01, which is withheld");
        Altered(other => other[Secret, "LOWER"] = "1", "M.F.a._Z.COUNT 2024-01 has a qualifier or bounds");
        Altered(other => other.Show(Shown, "16"), "tiny.xlsx shows M._T.c._Z.COUNT 2024-01 otherwise than the CSV");
        Altered(other => other.Rows.RemoveAt(0), "tiny.xlsx lacks");
    }

    [Fact]
    public void A_workbook_holds_no_number_beside_its_rows()
    {
        var rows = Sound().Rows.Prepend(Sound().Header).ToList();
        Stays("tiny.xlsx", Xlsx(rows, notes: "<row r=\"1\"><c r=\"A1\"><v>3</v></c></row>"), "a workbook has numbers in its sheet Notes");
        Stays("tiny.xlsx", Xlsx(rows, notes: "<row r=\"1\"><c r=\"A1\"><f>1+2</f></c></row>"), "has the element 'f'");
        Stays("tiny.xlsx", Xlsx(rows, more: "xl/comments1.xml"), "a workbook has the part xl/comments1.xml");
        Stays("tiny.xlsx", [.. "PK"u8], "one of the files given to the checker is damaged");
    }

    [Theory]
    [InlineData("1.0.0,2026-11-22,M.F.a._Z.COUNT,2024-01,3,Q,", false)]
    [InlineData("1.0.0,2026-11-22,M.F.a._Z.COUNT,2024-01,,3,", false)]
    [InlineData("1.0.0,2026-11-22,M.F.a._Z.COUNT,2024-01,Q,,", true)]
    [InlineData("1.0.0,2026-11-22,M._T.c._Z.COUNT,2024-01,16,17,", false)]
    [InlineData("1.0.0,2026-11-22,M._T.c._Z.COUNT,2024-01,,17,", true)]
    [InlineData("1.0.0,2026-11-22,M.X.c._Z.COUNT,2024-01,,17,", false)]
    [InlineData("1.0.0,2026-11-22,M._T.c._Z.COUNT", null)]
    public void Revisions_name_only_figures_that_some_version_showed(string row, bool? open)
    {
        var evidence = Sound();
        evidence.Others.Add(("revisions.csv", Revisions(row + "\r\n")));
        if (open == true) evidence.Opens();
        else evidence.StaysShut(open is null ? "revisions.csv has other columns than revisions have" : "that no version showed");
    }

    static void Stays(string name, byte[] bytes, string why)
    {
        var evidence = Sound();
        evidence.Others.Add((name, bytes));
        evidence.StaysShut(why);
    }

    static byte[] Revisions(string rows) => Encoding.UTF8.GetBytes("VERSION,DATE,SERIES_KEY,TIME_PERIOD,PREVIOUS,NEW,REASON\r\n" + rows);

    static string Place(JsonObject json, string cell)
    {
        var names = cell.Split(' ');
        string[] codes = ["M", .. names[..^1], "_Z", .. names[^1].Split('@')];
        var place = 0;
        foreach (var (id, code) in json["id"]!.AsArray().Zip(codes))
            place = Codes(json, id!.GetValue<string>()) is var list ? place * list.Count + list.IndexOf(code) : 0;
        return $"{place}";
    }

    static List<string> Codes(JsonObject json, string id) => [.. json["dimension"]![id]!["category"]!["label"]!.AsObject().Select(label => label.Key)];

    static byte[] JsonStat(TinyEvidence of, Action<JsonObject> alter)
    {
        string[] ids = ["FREQ", "SEX", "CATEGORY", "SOURCE", "MEASURE", "TIME_PERIOD"];
        string[] Field(string id) => [.. of.Rows.Select(row => row[Array.IndexOf(of.Header, id)]).Distinct()];
        var json = new JsonObject
        {
            ["class"] = "dataset",
            ["id"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
            ["size"] = new JsonArray([.. ids.Select(id => (JsonNode)Field(id).Length)]),
            ["dimension"] = new JsonObject(ids.Select(id => KeyValuePair.Create(id, (JsonNode?)new JsonObject { ["category"] = Category(Field(id)) }))),
            ["value"] = new JsonObject(),
            ["status"] = new JsonObject(),
            ["extension"] = new JsonObject { ["cells"] = new JsonObject() },
        };
        foreach (var row in of.Rows)
        {
            var place = Place(json, $"{row[6]} {row[7]} {row[9]}@{row[2]}");
            if (row[10].Length > 0) json["value"]![place] = int.Parse(row[10], null);
            json["status"]![place] = row[Array.IndexOf(of.Header, "OBS_STATUS")];
            json["extension"]!["cells"]![place] = new JsonObject { ["published"] = "2026-11-22" };
        }
        alter(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    static JsonObject Category(string[] codes)
    {
        var category = new JsonObject { ["label"] = new JsonObject(codes.Select(code => KeyValuePair.Create(code, (JsonNode?)code))) };
        if (codes.Length > 1) category["index"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]);
        return category;
    }

    static byte[] Xlsx(IEnumerable<string[]> rows, string notes = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", string? more = null)
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        List<string> texts = ["ABOUT"];
        var data = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((field, c) => Cell(field, c, r)))}</row>"));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string xml)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(xml);
            }
            Part("[Content_Types].xml", "<Types/>");
            Part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"sheet1\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"sheet2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"urn:r\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"sheet1\"/><sheet name=\"Notes\" sheetId=\"2\" r:id=\"sheet2\"/></sheets></workbook>");
            Part("xl/worksheets/sheet1.xml", $"<worksheet {Main}><dimension ref=\"A1:W13\"/><sheetData>{data}</sheetData></worksheet>");
            Part("xl/worksheets/sheet2.xml", $"<worksheet {Main}><sheetData>{notes}</sheetData></worksheet>");
            Part("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(texts.Select(text => $"<si><t xml:space=\"preserve\">{text}</t></si>"))}</sst>");
            if (more is not null) Part(more, "<comments/>");
        }
        return bytes.ToArray();

        string Cell(string field, int column, int row)
        {
            if (field.Length == 0) return "";
            var reference = $"{(char)('A' + column)}{row + 1}";
            if (column == 10 && row > 0) return $"<c r=\"{reference}\" s=\"3\"><v>{field}</v></c>";
            texts.Add(field);
            return $"<c r=\"{reference}\" s=\"0\" t=\"s\"><v>{texts.Count - 1}</v></c>";
        }
    }
}
