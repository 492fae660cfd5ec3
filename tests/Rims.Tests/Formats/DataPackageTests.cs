using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.Formats;

namespace Transparency.Tests.Formats;

public class DataPackageTests
{
    public static TheoryData<string> Folders => ["data/people/v1.0.0/", "data/sources/v1.0.0/"];

    static JsonElement Read(string folder) => JsonDocument.Parse(Sample.TextOf(folder + "datapackage.json")).RootElement;

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_data_file_is_a_resource_with_its_size_and_hash(string folder)
    {
        var files = Sample.Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(file => file.Path[folder.Length..]);
        var resources = Read(folder).Members("resources").Where(resource => resource.TryGetProperty("path", out _)).ToDictionary(resource => resource.String("path"));
        Assert.Equal(
            files.Keys.Where(name => !name.EndsWith(".html", StringComparison.Ordinal) && name is not ("SHA256SUMS" or "RELEASE.json" or "datapackage.json")).Order(StringComparer.Ordinal),
            resources.Keys.Order(StringComparer.Ordinal));
        Assert.All(resources, resource => Assert.Equal(
            (files[resource.Key].Bytes.Length, "sha256:" + Checksums.Of(files[resource.Key].Bytes)),
            (resource.Value.GetProperty("bytes").GetInt32(), resource.Value.String("hash"))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Names_are_unique_and_the_members_the_profile_asks_for_are_there(string folder)
    {
        var package = Read(folder);
        var names = package.Members("resources").Select(resource => resource.String("name")).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z0-9._-]+$", name));
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.String("$schema"));
        Assert.Equal("CC-BY-4.0", package.Members("licenses").Single().String("name"));
        Assert.Contains("Quotes and titles", package.String("rights"));
        Assert.Equal("publisher", package.Members("contributors").Single().Members("roles").Single().GetString());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_fields_are_the_columns_of_the_file_and_every_value_is_of_its_type(string folder)
    {
        foreach (var table in Read(folder).Members("resources").Where(resource => resource.OptionalString("path")?.EndsWith(".csv", StringComparison.Ordinal) == true))
        {
            var rows = CsvText.Read(Sample.Files.Single(file => file.Path == folder + table.String("path")).Bytes);
            var fields = table.GetProperty("schema").Members("fields").ToList();
            Assert.Equal(rows[0], fields.Select(field => field.String("name")));
            foreach (var (column, field) in fields.Index())
                Assert.All(rows.Skip(1), row => Assert.True(Allows(field, row[column]), $"{field.String("name")} = '{row[column]}'"));
        }
    }

    [Fact]
    public void Every_code_in_the_table_is_in_the_list_its_column_refers_to()
    {
        var package = Read("data/people/v1.0.0/");
        var table = package.Members("resources").First();
        var rows = CsvText.Read(Sample.Files.Single(file => file.Path == "data/people/v1.0.0/people.csv").Bytes);
        var keys = table.GetProperty("schema").Members("foreignKeys").ToList();
        Assert.Equal(["CATEGORY", "SEX", "MEASURE"], keys.Select(key => key.String("fields")));
        foreach (var key in keys)
        {
            var list = package.Members("resources").Single(resource => resource.String("name") == key.GetProperty("reference").String("resource"));
            var codes = list.Members("data").Select(row => row.String("CODE")).ToHashSet();
            Assert.All(rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], key.String("fields"))]), code => Assert.Contains(code, codes));
        }
    }

    [Fact]
    public void The_publications_that_figures_come_from_are_named_with_their_link() =>
        Assert.Equal("report https://sources.example/report?a=1&b=2",
            string.Join(", ", Read("data/people/v1.0.0/").Members("sources").Select(source => $"{source.String("title")} {source.String("path")}")));

    static bool Allows(JsonElement field, string value)
    {
        var constraints = field.TryGetProperty("constraints", out var given) ? given : default;
        if (value.Length == 0) return constraints.ValueKind == JsonValueKind.Undefined || !constraints.TryGetProperty("required", out _);
        if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var codes) && !codes.EnumerateArray().Any(code => code.GetString() == value)) return false;
        return field.String("type") switch
        {
            "date" => Regex.IsMatch(value, @"^\d{4}-\d\d-\d\d$"),
            "integer" => Regex.IsMatch(value, @"^-?\d+$"),
            "number" => Regex.IsMatch(value, @"^-?\d+(\.\d+)?$"),
            _ => true,
        };
    }
}
