using System.Text;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Fakes.People;
using Transparency.Partners;
using Transparency.Validation;
using Transparency.Validation.Personal;

namespace Transparency.Tests.Partners;

/// <summary>A thousand extracts that may come in and a thousand that may not, in every format that partners write.</summary>
public class The_gate
{
    const int Many = 1000;

    static readonly char[] Delimiters = [',', ';', '\t', '|'];

    static Carrier CarrierOf(int seed) => (seed / Poisoned.Kinds % 5) switch { 0 => Carrier.Json, 1 => Carrier.Workbook, _ => Carrier.Csv };

    static (string Period, string Kind, string Value) Called(int seed) => Innocent.Called(seed);

    static Partner PartnerOf(Drawn table, int seed, Carrier carrier)
    {
        var (period, kind, value) = Called(seed);
        return APartner.In(new PartnerPlace.Folder(".")) with
        {
            Format = carrier switch
            {
                Carrier.Json => new ExtractFormat.Json("/data", null),
                Carrier.Workbook => new ExtractFormat.Workbook("Cijfers", 1, null),
                _ => ExtractFormat.Csv.Ours with { Delimiter = (FieldDelimiter)(seed % 4) },
            },
            Mapping = APartner.Mapping(
                columns: [(period, "TIME_PERIOD"), (kind, "CATEGORY"), (value, "OBS_VALUE")],
                constants: [("FREQ", "M"), ("SEX", "_T"), ("MEASURE", "count"), ("UNIT_MEASURE", "PS"), ("OBS_STATUS", "A"), ("QUALIFIER", ""), ("BASE", ""), ("NOTE", "")],
                ignored: [.. table.Header.Skip(3)]),
        };
    }

    static byte[] Bytes(Poisoned poisoned, int seed, Carrier carrier) => carrier switch
    {
        Carrier.Json => poisoned.Table.Json(poisoned.Inside, poisoned.About),
        Carrier.Workbook => Workbooks.Of(poisoned.Table, "Cijfers", hidden: seed % 2 == 0),
        _ => poisoned.Table.Csv(Delimiters[seed % 4]),
    };

    static Checked Check(Partner partner, byte[] bytes)
    {
        var gate = Gate.For("x", Structures.People, Picture.Partner, partner.Mapping, partner.Format);
        using var rows = PartnerRows.Open(partner, "x", new MemoryStream(bytes), gate);
        return Checking.Check(rows, Structures.People, Picture.Partner, gate);
    }

    [Fact]
    public void A_thousand_innocent_extracts_come_in()
    {
        List<string> refused = [];
        for (var seed = 0; seed < Many; seed++)
        {
            var (table, carrier) = (Innocent.Table(seed), CarrierOf(seed));
            if (Check(PartnerOf(table, seed, carrier), Bytes(new("", table, [], []), seed, carrier)) is Checked.Refused no) refused.Add($"{seed} {carrier}: {string.Join("; ", no.Findings.Take(3))}");
        }
        Assert.True(refused.Count == 0, string.Join('\n', refused.Take(40)));
    }

    [Fact]
    public void A_thousand_poisoned_ones_do_not_and_nothing_of_them_is_repeated()
    {
        List<string> wrong = [];
        Dictionary<string, int> manners = [];
        for (var seed = 0; seed < Many; seed++)
        {
            var carrier = CarrierOf(seed);
            var poisoned = Poisoned.Of(seed, carrier);
            manners[$"{poisoned.Manner}, {carrier}"] = manners.GetValueOrDefault($"{poisoned.Manner}, {carrier}") + 1;
            var verdict = Check(PartnerOf(poisoned.Table, seed, carrier), Bytes(poisoned, seed, carrier));
            var said = string.Join("; ", verdict.Findings);
            if (verdict is not Checked.Refused { Personal: true } || !verdict.Findings.Any(finding => poisoned.Codes.Contains(finding.Rule))) wrong.Add($"{seed} {carrier} {poisoned.Manner}: {verdict.GetType().Name} {said} [{string.Join('|', poisoned.Secrets)}]");
            wrong.AddRange(poisoned.Secrets.Where(secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{seed} repeats {secret}: {said}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        // Each manner comes in each format.
        Assert.Equal(Poisoned.Kinds * 3, manners.Count);
    }

    [Theory]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords><r><s v=\"{0}\"/></r></pivotCacheRecords>")]
    [InlineData("xl/comments1.xml", "<comments><commentList><comment><text><r><t>{0}</t></r></text></comment></commentList></comments>")]
    [InlineData("xl/externalLinks/externalLink1.xml", "<externalLink><v>{0}</v></externalLink>")]
    [InlineData("xl/charts/chart1.xml", "<c><v>{0}</v></c>")]
    public void A_copy_that_Excel_keeps_is_looked_at(string path, string xml)
    {
        var (table, number) = (Innocent.Table(1), $"{new MadeUp(new Random(1)).NationalNumber():00000000000}");
        var partner = PartnerOf(table, 1, Carrier.Workbook);
        Assert.Equal("G011", Assert.Single(Check(partner, Workbooks.Of(table, "Cijfers", false, (path, string.Format(null, xml, number)))).Findings).Rule);
        Assert.IsType<Checked.Accepted>(Check(partner, Workbooks.Of(table, "Cijfers", false, (path, string.Format(null, xml, "12")))));
    }

    [Fact]
    public void A_file_inside_a_workbook_is_refused_and_its_makers_are_passed_over()
    {
        var table = Innocent.Table(1);
        var partner = PartnerOf(table, 1, Carrier.Workbook);
        Assert.Equal("G021", Assert.Single(Check(partner, Workbooks.Of(table, "Cijfers", false, ("xl/embeddings/list.docx", "PK"))).Findings).Rule);
        Assert.IsType<Checked.Accepted>(Check(partner, Workbooks.Of(table, "Cijfers", false, ("docProps/core.xml", "<p><creator>Jan Madeup</creator><mail>a.madeup@example.org</mail></p>"))));
    }

    [Fact]
    public void A_partner_who_writes_in_another_encoding_is_read_in_it()
    {
        var made = new MadeUp(new Random(1));
        var partner = PartnerOf(Innocent.Table(1), 1, Carrier.Csv) with { Format = new ExtractFormat.Csv(FieldDelimiter.Semicolon, TextEncoding.Windows1252, DecimalMark.Comma, null) };
        var text = $"Période;Catégorie;Nombre;Prénom\r\n2026-01;A;1;x\r\n2026-02;A;3;né le {made.Birth()}\r\n";
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        Assert.Equal(["G001", "G016"], Check(partner, latin).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void A_row_that_is_broken_is_looked_at_before_it_is_passed_over()
    {
        var partner = PartnerOf(Innocent.Table(1), 0, Carrier.Csv);
        var text = $"Periode,Soort,Aantal\n2026-01,A,1\n2026-01,B,2,{new MadeUp(new Random(1)).Mail()}\n";
        Assert.Equal("G014 x line 3, 'column 4': holds an e-mail address. Send counts only: take out whatever is about one person, and send the file again.", Assert.Single(Check(partner, Encoding.UTF8.GetBytes(text)).Findings).ToString());
    }
}
