using System.Text;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Fakes;
using Transparency.Partners;
using Transparency.Validation;

namespace Transparency.Tests.Partners;

/// <summary>What partners write becomes our rows; findings speak of their lines and their columns.</summary>
public class Reading_a_partners_own_writing
{
    static readonly DateHabit Months = new("dd/MM/yyyy", DatePrecision.Month);

    static readonly ColumnMapping Dutch = APartner.Mapping(
        columns: [("Periode", "TIME_PERIOD"), ("Categorie", "CATEGORY"), ("Geslacht", "SEX"), ("Aantal", "OBS_VALUE")],
        codes: [("CATEGORY", "Totaal", "_T"), ("SEX", "V", "F"), ("SEX", "Totaal", "_T")],
        constants: [("FREQ", "M"), ("MEASURE", "count"), ("UNIT_MEASURE", "PS"), ("OBS_STATUS", "A"), ("QUALIFIER", ""), ("BASE", ""), ("NOTE", "")],
        ignored: ["Opmerking"]);

    static Partner Writing(ExtractFormat format, ColumnMapping? mapping = null) => APartner.In(new PartnerPlace.Folder(".")) with { Format = format, Mapping = mapping ?? Dutch };

    static readonly ExtractFormat.Csv Semicolons = new(FieldDelimiter.Semicolon, TextEncoding.Windows1252, DecimalMark.Comma, Months);

    static byte[] Latin(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

    static Checked Check(Partner partner, byte[] bytes)
    {
        using var rows = PartnerRows.Open(partner, "x" + partner.Format.Ending, new MemoryStream(bytes));
        return Checking.Check(rows, Structures.People, Picture.Partner);
    }

    static string[] Found(Partner partner, byte[] bytes) => [.. Check(partner, bytes).Findings.Select(finding => finding.ToString())];

    [Fact]
    public void Semicolons_windows_letters_days_and_our_missing_columns()
    {
        var verdict = Check(Writing(Semicolons), Latin("Periode;Categorie;Geslacht;Aantal;Opmerking\r\n30/09/2026;A;V;7;coördinatie\r\n30/09/2026;Totaal;Totaal;12;\r\n"));
        Assert.Empty(verdict.Findings);
        var extract = Assert.IsType<Checked.Accepted>(verdict).Extract;
        Assert.Equal(["2026-09 M.A.F._Z.count", "2026-09 M._T._T._Z.count"], extract.Observations.Select(o => $"{o.Period} {o.Series}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Decimals_after_a_comma_and_letters_of_all_encodings()
    {
        var partner = Writing(Semicolons with { DecimalMark = DecimalMark.Comma }, APartner.Mapping(columns: [("Taux", "OBS_VALUE"), ("Libellé", "NOTE")]));
        foreach (var (encoding, page) in new[] { (TextEncoding.Windows1252, 1252), (TextEncoding.Iso88591, 28591), (TextEncoding.Iso885915, 28605), (TextEncoding.Utf8, 65001) })
        {
            var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)).GetBytes("Libellé;Taux\nœuvre à 5 €;12,50\n".Replace(page == 28591 ? "œuvre à 5 €" : "\0", "pré"));
            using var rows = PartnerRows.Open(partner with { Format = Semicolons with { Encoding = encoding } }, "x.csv", new MemoryStream(bytes));
            Assert.Equal(["NOTE", "OBS_VALUE"], rows.Header);
            Assert.True(rows.Read());
            Assert.Equal(page == 28591 ? "pré" : "œuvre à 5 €", rows[0]);
            Assert.Equal("12.50", rows[1]);
            Assert.False(rows.Read());
            Assert.Empty(rows.Findings);
        }
    }

    [Theory]
    [InlineData("Periode;Categorie;Geslacht;Totaal\n", "V001 x.csv line 1, 'Aantal': is missing from the header. Add the column 'Aantal'")]
    [InlineData("Periode;Categorie;Geslacht;Totaal\n", "V003 x.csv line 1, 'Totaal': is no column of 'people'")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30/09/2026;A;X;7\n", "V020 x.csv line 2, 'Geslacht': is not in the code list.")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30-09-2026;A;V;7\n", "V010 x.csv line 2, 'Periode': is not a period that exists.")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n31/02/2026;A;V;7\n", "V010 x.csv line 2, 'Periode'")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30/09/2026;A;V;1.234\n", "E030 x.csv line 2, 'Aantal': holds a point")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30/09/2026;A;V;7,5\n", "V030 x.csv line 2, 'Aantal': is not whole")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30/09/2026;A;V\n", "E011 x.csv line 2: has fewer fields than the header. Write a semicolon")]
    [InlineData("Periode;Categorie;Geslacht;Aantal\n30/09/2026;A;_T;7\n30/09/2026;_T;_T;5\n", "V302 x.csv line 2, 'Categorie'")]
    [InlineData("Periode,Categorie,Geslacht,Aantal\n", "E006 x.csv line 1: parts its fields with a comma, not with a semicolon.")]
    [InlineData("Periode;Categorie;Geslacht;Aantal;Opmerking\n30/09/2026;A;V;7;é\n", "E014 x.csv: is UTF-8, though Windows-1252 was agreed.", true)]
    [InlineData("<html>", "V003 x.csv line 1, 'column 1'")]
    public void What_is_wrong_is_said_in_their_words(string file, string finding, bool utf8 = false) =>
        Assert.Contains(Found(Writing(Semicolons), utf8 ? Encoding.UTF8.GetBytes(file) : Latin(file)), found => found.StartsWith(finding, StringComparison.Ordinal));

    [Theory]
    [InlineData(FieldDelimiter.Semicolon, ';')]
    [InlineData(FieldDelimiter.Tab, '\t')]
    [InlineData(FieldDelimiter.Bar, '|')]
    public void Any_delimiter_is_read_by_the_letter_of_the_rules(FieldDelimiter delimiter, char sign)
    {
        var text = "A,B;\"C\nd\";\"e;\"\"f\"\"\"\n1;;2,5\n;\"\";\"\"\n".Replace(';', sign);
        using var rows = PartnerRows.Open(Writing(new ExtractFormat.Csv(delimiter, TextEncoding.Utf8, DecimalMark.Point, null), ColumnMapping.None), "x.csv", new Trickle(Encoding.UTF8.GetBytes(text), 3));
        Assert.Equal(["A,B", "C\nd", $"e{sign}\"f\""], rows.Header);
        Assert.True(rows.Read());
        Assert.Equal(["1", "", "2,5"], Enumerable.Range(0, rows.Count).Select(i => rows[i]));
        Assert.True(rows.Read());
        Assert.Equal((4, ""), (rows.Line, rows[2]));
        Assert.False(rows.Read());
        Assert.Empty(rows.Findings);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", DatePrecision.Day, "05/04/2026", "2026-04-05")]
    [InlineData("d.M.yyyy", DatePrecision.Month, "5.4.2026", "2026-04")]
    [InlineData("MM/yyyy", DatePrecision.Month, "04/2026", "2026-04")]
    [InlineData("yyyyMM", DatePrecision.Quarter, "202604", "2026-Q2")]
    [InlineData("dd-MM-yyyy", DatePrecision.Year, "31-12-2026", "2026")]
    [InlineData("dd/MM/yyyy", DatePrecision.Month, "2026-04-05", "2026-04")]
    [InlineData("dd/MM/yyyy", DatePrecision.Month, "2026-Q2", "2026-Q2")]
    [InlineData("dd/MM/yyyy", DatePrecision.Month, "31/04/2026", "31/04/2026")]
    public void A_day_is_read_as_the_period_it_stands_for(string pattern, DatePrecision precision, string text, string iso) => Assert.Equal(iso, new DateHabit(pattern, precision).Iso(text));

    static readonly ExtractFormat.Json Records = new("/data/rijen", Months);

    [Fact]
    public void Json_records_whatever_stands_around_them()
    {
        const string Text = "{\"meta\":{\"rijen\":[1,{\"data\":2}]},\n\"data\":{\"x\":[[]],\"rijen\":[\n{\"Periode\":\"30/09/2026\",\"Categorie\":\"A\",\"Geslacht\":\"V\",\"Aantal\":7,\"Opmerking\":null},\n\n{\"Aantal\":12,\"Periode\":\"30/09/2026\",\"Categorie\":\"Totaal\",\"Geslacht\":\"Totaal\",\"Opmerking\":\"\\u00e9\\\"\"}]},\"slot\":true}\n";
        foreach (var chunk in (int[])[1, 7, 4096])
        {
            using var rows = PartnerRows.Open(Writing(Records), "x.json", new Trickle(Encoding.UTF8.GetBytes(Text), chunk));
            Assert.True(rows.Read());
            Assert.Equal((3, "2026-09", "7"), (rows.Line, rows[0], rows[3]));
            Assert.True(rows.Read());
            Assert.Equal((5, "_T", "12"), (rows.Line, rows[1], rows[3]));
            Assert.False(rows.Read());
            Assert.Empty(rows.Findings);
        }
        Assert.IsType<Checked.Accepted>(Check(Writing(Records), Encoding.UTF8.GetBytes(Text)));
    }

    [Theory]
    [InlineData("", "E001 x.json: is empty.")]
    [InlineData("{\"data\":{\"rijen\":[{\"Periode\":\"30/09/2026\"}", "E031 x.json line 1: is not JSON")]
    [InlineData("{\"data\":{\"rijen\":[{\"Periode\":\"30/09/2026\"}]}", "E031 x.json")]
    [InlineData("{\"data\":[]}", "E032 x.json: has no list of records at '/data/rijen'.")]
    [InlineData("{\"data\":{\"rijen\":{}}}", "E032 x.json")]
    [InlineData("[]", "E032 x.json")]
    [InlineData("{\"data\":{\"rijen\":[1]}}", "E033 x.json line 1: is no record")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":1},\n2]}}", "E033 x.json line 2: is no record")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":[1]}]}}", "E033 x.json line 1, 'Aantal': holds an object or a list.")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":1,\"Aantal\":2}]}}", "E033 x.json line 1, 'Aantal': stands twice")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":1},\n{\"Aantal\":1,\"Bron\":2}]}}", "E034 x.json line 2: has a name that is not in the first record.")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":1},\n{}]}}", "E034 x.json line 2, 'Aantal': is missing from this record.")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":\"\\ud800\"}]}}", "E031 x.json line 1")]
    [InlineData("{\"data\":{\"rijen\":[{\"Aantal\":1}]}} x", "E031 x.json")]
    [InlineData("<html>", "E031 x.json line 1")]
    public void Bad_json_gets_a_sentence(string file, string finding)
    {
        using var rows = PartnerRows.Open(Writing(Records), "x.json", new MemoryStream(Encoding.UTF8.GetBytes(file)));
        while (rows.Read())
        {
        }
        Assert.StartsWith(finding, Assert.Single(rows.Findings).ToString());
    }

    [Fact]
    public void A_record_that_never_ends_is_cut_off()
    {
        using var endless = new Endless(Encoding.UTF8.GetBytes("[{\"Aantal\":\""), 1L << 40);
        using var rows = PartnerRows.Open(Writing(new ExtractFormat.Json("", null)), "x.json", endless);
        Assert.StartsWith("E009 x.json line 1: begins a record longer than", Assert.Single(rows.Findings).ToString());
        Assert.InRange(endless.Position, 0, 4 << 20);
    }

    [Fact]
    public void Any_json_that_is_spoiled_is_refused_or_read_and_never_thrown()
    {
        var good = Encoding.UTF8.GetBytes("{\"data\":{\"rijen\":[{\"Periode\":\"30/09/2026\",\"Categorie\":\"A\",\"Geslacht\":\"V\",\"Aantal\":7,\"Opmerking\":null}]}}");
        var chance = new Random(5);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var i = chance.Next(1, 4); i > 0; i--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var verdict = Check(Writing(Records), bytes[..chance.Next(bytes.Length + 1)]);
            Assert.True(verdict is Checked.Accepted || verdict.Findings.Any(finding => finding.Severity == Severity.Refusal));
        }
    }
}
