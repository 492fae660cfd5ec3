using System.Text;
using Transparency.Definitions;
using Transparency.Formats;

namespace Transparency.Tests.CatalogueFiles;

public class Bad_partner_files
{
    const string Path = "partners/agency.json";

    /// <summary>A partner that uses everything a file can say.</summary>
    const string Whole = """
        {
          "id": "agency", "name": {"nl": "Dienst", "fr": "Service", "de": "Dienst", "en": "Agency"}, "contact": "statistics desk",
          "publishedFigures": false, "rehearsal": true, "dataset": "celex-releases",
          "where": {"address": "https://data.agency.example/counts?format=csv", "redirectHosts": ["files.agency.example"]},
          "format": {"kind": "csv", "delimiter": "semicolon", "encoding": "iso-8859-15", "decimalMark": "comma", "dates": {"pattern": "MM/yyyy", "precision": "month"}},
          "mapping": {"columns": {"Mois": "TIME_PERIOD", "Nombre": "OBS_VALUE"}, "codes": {"TIME_PERIOD": {"x": "2026-09"}}, "constants": {"FREQ": "M", "MEASURE": "COUNT"}, "ignored": ["Remarque"]},
          "cadence": {"every": "quarter", "graceDays": 10},
          "authentication": {"kind": "api-key", "header": "X-Api-Key", "key": "keyvault:agency-key"}
        }
        """;

    static string[] Found(string file)
    {
        var files = CatalogueFolder.Files();
        files[Path] = Encoding.UTF8.GetBytes(file);
        return CatalogueFolder.Found(files);
    }

    [Fact]
    public void A_whole_file_is_read_as_it_says()
    {
        var files = CatalogueFolder.Files();
        files[Path] = Encoding.UTF8.GetBytes(Whole);
        var partner = Assert.IsType<CatalogueRead.Whole>(CatalogueReading.Read(files)).Catalogue.Partner("agency")!;
        Assert.Equal((true, false, "celex-releases", "statistics desk"), (partner.Rehearsal, partner.PublishedFigures, partner.Dataset.ToString(), partner.Contact));
        var web = Assert.IsType<PartnerPlace.Web>(partner.Where);
        Assert.Equal(("data.agency.example", "files.agency.example", false), (web.Address.Host, Assert.Single(web.RedirectHosts), web.Private));
        Assert.Equal(new ExtractFormat.Csv(FieldDelimiter.Semicolon, TextEncoding.Iso885915, DecimalMark.Comma, new DateHabit("MM/yyyy", DatePrecision.Month)), partner.Format);
        Assert.Equal(("Mois", "2026-09", "COUNT", "Remarque"), (partner.Mapping.Theirs("TIME_PERIOD"), partner.Mapping.Codes["TIME_PERIOD"]["x"], partner.Mapping.Constants["MEASURE"], Assert.Single(partner.Mapping.Ignored)));
        Assert.Equal(new Cadence(Every.Quarter, 10), partner.Cadence);
        Assert.Equal(new PartnerAuthentication.ApiKey("X-Api-Key", new(SecretPlace.Keyvault, "agency-key")), partner.Authentication);
    }

    [Theory]
    [InlineData("keyvault:agency-key", "c2VjcmV0", "C101 partners/agency.json line 8, 'authentication.key': is not written as it must be.")]
    [InlineData("https://data", "https://user:password@data", "C101 partners/agency.json line 4, 'where.address'")]
    [InlineData("?format=csv", "?format=csv&token=abc", "C232 partners/agency.json, 'where.address': carries what looks like a secret.")]
    [InlineData("https://data", "http://data", "C232 partners/agency.json, 'where.address': is plain http")]
    [InlineData("\"where\": {", "\"where\": {\"folder\": \"x\", ", "C230 partners/agency.json, 'where': is not one place.")]
    [InlineData("\"where\": {\"address\": \"https://data.agency.example/counts?format=csv\", ", "\"where\": {\"folder\": \"x\", ", "C230 partners/agency.json, 'where.redirectHosts': is for an address")]
    [InlineData("\"dataset\": \"celex-releases\",", "", "C231 partners/agency.json, 'dataset': is missing")]
    [InlineData("\"dataset\": \"celex-releases\"", "\"dataset\": \"celex\"", "C205 partners/agency.json, 'dataset': 'celex' is not in datasets/.")]
    [InlineData("\"kind\": \"csv\"", "\"kind\": \"json\"", "C233 partners/agency.json, 'format.delimiter': means nothing for 'json'.")]
    [InlineData("{\"kind\": \"csv\", \"delimiter\": \"semicolon\", \"encoding\": \"iso-8859-15\", \"decimalMark\": \"comma\",", "{\"kind\": \"workbook\",", "C233 partners/agency.json, 'format.sheet': is missing; 'workbook' needs it.")]
    [InlineData("\"header\": \"X-Api-Key\", ", "", "C233 partners/agency.json, 'authentication.header': is missing; 'api-key' needs it.")]
    [InlineData("\"Nombre\": \"OBS_VALUE\"", "\"Nombre\": \"OBS_VALUES\"", "C205 partners/agency.json, 'mapping.columns': 'OBS_VALUES' is not in the columns of 'celex-releases'.")]
    [InlineData("\"Nombre\": \"OBS_VALUE\"", "\"Nombre\": \"TIME_PERIOD\"", "C204 partners/agency.json, 'mapping.columns': has 'TIME_PERIOD' 2 times.")]
    [InlineData("\"FREQ\": \"M\"", "\"OBS_VALUE\": \"1\"", "C234 partners/agency.json, 'mapping.constants.OBS_VALUE': is a column that they send, too.")]
    [InlineData("\"MEASURE\": \"COUNT\"", "\"MEASURE\": \"COUNTS\"", "C205 partners/agency.json, 'mapping.constants.MEASURE': 'COUNTS' is not in the measures")]
    [InlineData("\"TIME_PERIOD\": {\"x\"", "\"PERIOD\": {\"x\"", "C205 partners/agency.json, 'mapping.codes': 'PERIOD' is not in the columns")]
    [InlineData("\"semicolon\"", "\";\"", "C101 partners/agency.json line 5, 'format.delimiter': is not one of the words allowed. Use one of comma semicolon tab bar.")]
    [InlineData("\"every\": \"quarter\"", "\"every\": \"decade\"", "C101 partners/agency.json line 7, 'cadence.every'")]
    [InlineData("\"contact\": \"statistics desk\",", "", "C101 partners/agency.json line 1, 'contact': is missing.")]
    public void What_cannot_be_meant_is_said(string from, string to, string finding)
    {
        Assert.Contains(from, Whole, StringComparison.Ordinal);
        Assert.Contains(Found(Whole.Replace(from, to, StringComparison.Ordinal)), found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void The_worked_example_of_the_runbook_fits_the_catalogue()
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(CatalogueFolder.Root, "infra", "local", "partners"), "*.json"))
        {
            var files = CatalogueFolder.Files();
            files[$"partners/{System.IO.Path.GetFileName(file)}"] = File.ReadAllBytes(file);
            var read = CatalogueReading.Read(files);
            Assert.True(Assert.IsType<CatalogueRead.Whole>(read).Catalogue.Partner(System.IO.Path.GetFileNameWithoutExtension(file))!.Rehearsal);
        }
    }
}
