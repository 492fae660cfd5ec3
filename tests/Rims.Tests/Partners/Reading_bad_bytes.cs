using System.Text;
using Transparency.Partners.Csv;
using Transparency.Validation;

namespace Transparency.Tests.Partners;

public class Reading_bad_bytes
{
    static readonly byte[] Plain = Encoding.UTF8.GetBytes("A,B\r\n1,2\r\n");

    static (List<string> Rows, List<string> Findings) Read(byte[] bytes, int chunk = int.MaxValue)
    {
        using var rows = CsvRows.Open("x.csv", new Trickle(bytes, chunk));
        List<string> read = [];
        while (rows.Read()) read.Add(rows.Line + ": " + string.Join('|', Enumerable.Range(0, rows.Count).Select(i => rows[i])));
        return (read, [.. rows.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Place}")]);
    }

    static (List<string> Rows, List<string> Findings) Read(string text, int chunk = int.MaxValue) => Read(Encoding.UTF8.GetBytes(text), chunk);

    [Theory]
    [InlineData("", "E001 Refusal x.csv")]
    [InlineData("\r\n\r\n", "E012 Note x.csv line 1|E001 Refusal x.csv")]
    [InlineData("A;B\r\n1;2\r\n", "E006 Refusal x.csv line 1")]
    [InlineData("A\tB\n1\t2\n", "E006 Refusal x.csv line 1")]
    [InlineData("A,B\n1,2\n3,\"four\n5,6\n", "E007 Refusal x.csv line 3")]
    [InlineData("A,B\n1,2\n3,\"four\n5,\"six\"\n", "E007 Refusal x.csv line 3")]
    [InlineData("A,B\n1,\"2\"x\n", "E007 Refusal x.csv line 2")]
    [InlineData("A,B\n1,two \"2\"\n3,4\n", "E008 Refusal x.csv line 2")]
    [InlineData("A,\"B\n", "E007 Refusal x.csv line 1")]
    [InlineData("A,B\"\n1,2\n", "E008 Refusal x.csv line 1")]
    [InlineData("A,B\n1,2\n\0\0\0\0", "E004 Refusal x.csv")]
    [InlineData("A,B\n1,2,3\n1,2\n1\n", "E011 Refusal x.csv line 2|E011 Refusal x.csv line 4")]
    [InlineData("PK\u0003\u0004rest", "E004 Refusal x.csv")]
    [InlineData("%PDF-1.7", "E004 Refusal x.csv")]
    [InlineData("\uFEFFA,B\n1,2\n", "E002 Note x.csv")]
    [InlineData("\uFEFF", "E001 Refusal x.csv")]
    [InlineData("A,B\n1,2\n\n", "E012 Note x.csv line 3")]
    [InlineData("A,B\n\n1,2\n\n\n", "E012 Note x.csv line 2")]
    [InlineData("A,B\n1,2", "")]
    [InlineData("A,B\r1,2\r", "")]
    public void Each_fault_is_a_finding_at_its_line(string file, string findings)
    {
        Assert.Equal(findings, string.Join('|', Read(file).Findings));
        Assert.Equal(findings, string.Join('|', Read(file, chunk: 1).Findings));
    }

    [Fact]
    public void Sixteen_bit_text_is_known_with_and_without_its_mark()
    {
        const string text = "TIME_PERIOD,FREQ\r\n2020,A\r\n";
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Equal(["E003 Refusal x.csv"], Read(encoding.GetBytes(text)).Findings);
            Assert.Equal(["E003 Refusal x.csv"], Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Findings);
        }
    }

    [Fact]
    public void Windows_1252_is_told_with_its_line_and_the_rows_before_it_are_read()
    {
        var (rows, findings) = Read([.. "A,B\n1,2\n3,\"caf"u8, 0xE9, .. "\"\n"u8]);
        Assert.Equal(["2: 1|2"], rows);
        Assert.Equal(["E005 Refusal x.csv line 3"], findings);
    }

    [Fact]
    public void A_letter_cut_off_at_the_end_is_not_text() =>
        Assert.Equal(["E005 Refusal x.csv line 2"], Read([.. "A,B\n1,caf"u8, 0xC3]).Findings);

    [Fact]
    public void A_zero_far_inside_makes_a_file_binary()
    {
        var text = new StringBuilder("A,B\n").Insert(4, "1,2\n", 5000).Append("3,\0\n").ToString();
        Assert.Equal(["E004 Refusal x.csv line 5002"], Read(text).Findings);
    }

    [Fact]
    public void Nothing_is_an_exception_whatever_the_bytes_are()
    {
        var chance = new Random(20261122);
        byte[] letters = [.. "AB,\"\r\n\t;0123"u8, 0, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0xFF];
        for (var round = 0; round < 5000; round++)
        {
            var bytes = new byte[chance.Next(60)];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = letters[chance.Next(letters.Length)];
            byte[] file = round % 2 == 0 ? bytes : [.. Plain, .. bytes];
            var whole = Read(file);
            var trickled = Read(file, chunk: 1 + (round % 3));
            Assert.Equal(whole.Rows, trickled.Rows);
            Assert.Equal(whole.Findings, trickled.Findings);
        }
    }

    [Fact]
    public void A_hopeless_file_ends_after_a_thousand_rows()
    {
        var (_, findings) = Read("A,B\n" + string.Concat(Enumerable.Repeat("1\n", 5000)));
        Assert.Equal(1001, findings.Count);
        Assert.Equal("E013 Refusal x.csv line 1001", findings[^1]);
    }

    [Theory]
    [InlineData("A,B\n", "E009 Refusal x.csv line 2")]
    [InlineData("A,B\n1,\"", "E007 Refusal x.csv line 2")]
    [InlineData("", "E009 Refusal x.csv line 1")]
    public void A_line_of_a_gigabyte_is_refused_after_its_first_megabyte(string before, string finding)
    {
        using var endless = new Endless(Encoding.UTF8.GetBytes(before), 1L << 30);
        var memory = GC.GetAllocatedBytesForCurrentThread();
        using var rows = CsvRows.Open("x.csv", endless, mostBytes: long.MaxValue);
        Assert.False(rows.Header.Count > 0 && rows.Read());
        Assert.Equal(finding, $"{rows.Findings[^1].Rule} {rows.Findings[^1].Severity} {rows.Findings[^1].Place}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 0, 16 << 20);
        Assert.InRange(endless.Position, 0, 4 << 20);
    }

    [Fact]
    public void A_file_larger_than_the_server_takes_is_refused()
    {
        using var rows = CsvRows.Open("x.csv", new MemoryStream(Plain), mostBytes: 8);
        Assert.Equal("E010", Assert.Single(rows.Findings).Rule);
        Assert.False(rows.Read());
    }

    [Fact]
    public void Findings_are_sentences_with_a_remedy()
    {
        foreach (var file in (string[])["", "A;B", "A,B\n\"", "A,B\n1", "\uFEFFA\n\n"])
        {
            using var rows = CsvRows.Open("x.csv", new MemoryStream(Encoding.UTF8.GetBytes(file)));
            while (rows.Read()) { }
            Assert.All(rows.Findings, finding =>
            {
                Assert.Equal(Severity.Refusal, finding.Rule is "E002" or "E012" ? Severity.Refusal : finding.Severity);
                Assert.True(char.IsLower(finding.Sentence[0]) && finding.Sentence.EndsWith('.'), finding.Sentence);
                Assert.True(!char.IsLower(finding.Remedy[0]) && finding.Remedy.EndsWith('.'), finding.Remedy);
            });
        }
    }
}
