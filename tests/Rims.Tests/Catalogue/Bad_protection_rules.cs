using System.Text;
using System.Text.Json;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>The rule of protection of the rehearsal's dataset, as it is or with one thing spoiled.</summary>
public class Bad_protection_rules
{
    const string Dataset = "datasets/rehearsal-inmates.json";

    static Dictionary<string, ReadOnlyMemory<byte>> Files()
    {
        var (files, rehearsal) = (CatalogueFolder.Files(), Path.Combine(CatalogueFolder.Root, "infra", "local", "rehearsal"));
        foreach (var file in Directory.EnumerateFiles(rehearsal, "*.json", SearchOption.AllDirectories))
            files[Path.GetRelativePath(rehearsal, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return files;
    }

    [Fact]
    public void A_whole_rule_is_read_as_it_says_and_written_as_it_was_read()
    {
        var structure = Assert.IsType<CatalogueRead.Whole>(CatalogueReading.Read(Files())).Catalogue.Dataset("rehearsal-inmates")!;
        var rule = structure.Protection!;
        Assert.Equal((ProtectionMethod.Suppress, 5, Zeros.Published, 8), (rule.Method, rule.Threshold, rule.Zeros, rule.Reopens));
        Assert.Equal(["CATEGORY SEX: M Q A", "PRISON: M Q A", "CATEGORY PRISON: A"], rule.Tables.Select(table => $"{string.Join(' ', table.Dimensions)}: {string.Join(' ', table.Frequencies.Select(f => f.Letter()))}"));
        Assert.Equal(Json(structure), Json(StructureJson.ReadDataset(JsonDocument.Parse(Json(structure)).RootElement)));
    }

    [Theory]
    [InlineData("\"disclosure\": \"protected\"", "\"disclosure\": \"published-elsewhere\"", "C240")]
    [InlineData("\"dimensions\": [\"PRISON\"]", "\"dimensions\": [\"CELL\"]", "C205 datasets/rehearsal-inmates.json, 'protection.tables[1].dimensions'")]
    [InlineData("\"threshold\": 5", "\"threshold\": 1", "C101")]
    [InlineData("\"sensitive\": []", "\"sensitive\": [{\"dimension\": \"CATEGORY\", \"codes\": [\"E\"]}]", "C242")]
    [InlineData("\"sensitive\": []", "\"sensitive\": [{\"dimension\": \"CATEGORY\", \"codes\": [\"Z\"]}]", "C205 datasets/rehearsal-inmates.json, 'protection.sensitive[0].codes'")]
    [InlineData("\"flows\": []", "\"flows\": [{\"stock\": \"COUNT\", \"in\": \"COUNT\", \"out\": \"NONE\"}]", "C243")]
    [InlineData("\"flows\": []", "\"flows\": [{\"stock\": \"COUNT\", \"in\": \"COUNT\", \"out\": \"NONE\"}]", "C205 datasets/rehearsal-inmates.json, 'protection.flows[0].out'")]
    public void What_contradicts_the_dataset_is_said(string part, string with, string finding)
    {
        var files = Files();
        var text = Encoding.UTF8.GetString(files[Dataset].Span);
        Assert.Contains(part, text, StringComparison.Ordinal);
        files[Dataset] = Encoding.UTF8.GetBytes(text.Replace(part, with, StringComparison.Ordinal));
        Assert.Contains(CatalogueFolder.Found(files), found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_protected_dataset_says_how()
    {
        var files = Files();
        var text = Encoding.UTF8.GetString(files[Dataset].Span);
        var (from, to) = (text.IndexOf("  \"protection\"", StringComparison.Ordinal), text.IndexOf("  \"extract\"", StringComparison.Ordinal));
        files[Dataset] = Encoding.UTF8.GetBytes(text.Remove(from, to - from));
        Assert.Contains(CatalogueFolder.Found(files), found => found.StartsWith("C240", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_list_without_one_total_cannot_be_protected()
    {
        var files = Files();
        const string List = "codelists/CL_REHEARSAL_SEX.json";
        files[List] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[List].Span).Replace(",\n      \"parent\": \"_T\"", "", StringComparison.Ordinal));
        Assert.Contains(CatalogueFolder.Found(files), found => found.StartsWith("C241", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_of_a_protected_count_is_refused_for_its_register_is_public()
    {
        var files = Files();
        files["corrections/told.json"] = """
            {
              "ID": "told", "RECEIVED": "2026-11-20", "REPORTED_BY": "partner", "SUBJECT": {"nl": "x", "fr": "x", "de": "x", "en": "x"},
              "DATASET": "rehearsal-inmates", "SERIES": "M.A.F._T._Z.COUNT", "PERIOD": "2026-05", "EXPECTS": "2", "GIVES": "3",
              "REASON": {"nl": "x", "fr": "x", "de": "x", "en": "x"}, "STATUS": "received"
            }
            """u8.ToArray();
        Assert.StartsWith("C216 corrections/told.json, 'DATASET': is protected", Assert.Single(CatalogueFolder.Found(files)), StringComparison.Ordinal);
    }

    static string Json(DatasetStructure structure)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) StructureJson.Write(json, structure);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
