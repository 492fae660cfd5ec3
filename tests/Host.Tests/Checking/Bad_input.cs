using System.Text;

namespace Transparency.Tests.Checking;

/// <summary>Every bad file that a partner has ever sent: exit code, finding and line; never a stack trace.</summary>
public sealed class Bad_input : IDisposable
{
    const string Header = "TIME_PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n";
    const string Good = "2026-09,M,_T,COUNT,12,,PS,,A,\r\n";

    readonly Machine machine = Machine.WithAgency();

    public void Dispose() => machine.Dispose();

    Task<Ended> CheckAsync(string text, Encoding? encoding = null) => CheckAsync([.. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    async Task<Ended> CheckAsync(byte[] bytes)
    {
        await File.WriteAllBytesAsync(machine["agency-counts.csv"], bytes, TestContext.Current.CancellationToken);
        return await machine.RunAsync("check", machine["agency-counts.csv"], "--dataset", "agency-counts");
    }

    static void Refused(Ended ended, string finding)
    {
        Assert.Equal(1, ended.Code);
        Assert.Contains(ended.Out.Split(Environment.NewLine), line => line.StartsWith(finding, StringComparison.Ordinal));
        Assert.Contains("agency-counts.csv: refused, with ", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Said, StringComparison.Ordinal);
        Assert.Empty(ended.Error);
    }

    [Theory]
    [InlineData("TIME_PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS\r\n2026-09,M,_T,COUNT,12,,PS,,A\r\n", "V001 agency-counts.csv line 1, 'NOTE'")]
    [InlineData("PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n" + Good, "V003 agency-counts.csv line 1, 'PERIOD': is no column of 'agency-counts'; 'TIME_PERIOD' may be meant.")]
    [InlineData("TIME_PERIOD,FREQ,KIND,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n2026-09,M,_T,_T,COUNT,12,,PS,,A,\r\n", "V002 agency-counts.csv line 1, 'KIND'")]
    public Task A_header_that_is_not_the_datasets(string file, string finding) => Whole(file, finding);

    [Theory]
    [InlineData("2026-09,M,_T,COUNT,12,5,,PS,,A,", "E011 agency-counts.csv line 2: has more fields")]
    [InlineData("2026-09,M,_T,COUNT,\"12,5\",,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': holds a comma")]
    [InlineData("2026-09,M,_T,COUNT,1.234,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE'")]
    [InlineData("2026-09,M,_T,COUNT,1 234,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': holds a thousands separator")]
    [InlineData("2026-09,M,_T,COUNT,12.5,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': is not whole")]
    [InlineData("2026-09,M,_T,COUNT,-3,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': is negative")]
    [InlineData("2026-09,M,_T,COUNT,NaN,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': is not a number")]
    [InlineData("2026-09,M,_T,COUNT,1e9,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE': is written with an exponent")]
    [InlineData("2026-09 ,M,_T,COUNT,12,,PS,,A,", "V010 agency-counts.csv line 2, 'TIME_PERIOD': has spaces around it")]
    [InlineData("2026-09,M,A ,COUNT,12,,PS,,A,", "V020 agency-counts.csv line 2, 'KIND': has spaces around the code")]
    [InlineData("2026-09,M,_T,COUNT,12 ,,PS,,A,", "V030 agency-counts.csv line 2, 'OBS_VALUE'")]
    [InlineData("2026-09,M,C,COUNT,12,,PS,,A,", "V020 agency-counts.csv line 2, 'KIND': is not in the code list")]
    [InlineData("2026-09,M,a,COUNT,12,,PS,,A,", "V020 agency-counts.csv line 2, 'KIND': is not written as in the code list; letters count. Write A.")]
    [InlineData("2026-09,M,_T,COUNT,12,,PS,,A,\r\n2026-09,M,_T,COUNT,12,,PS,,A,", "V1")]
    [InlineData("2026-09,M,_T,COUNT,12,,PS,,A,\r\n2026-09,M,A,COUNT,13,,PS,,A,", "V302 agency-counts.csv line 3, 'KIND': is larger than its total on line 2.")]
    [InlineData("2027-09,M,_T,COUNT,12,,PS,,A,", "V101 agency-counts.csv line 2, 'TIME_PERIOD': lies in the future")]
    [InlineData("2026-02-30,D,_T,COUNT,12,,PS,,A,", "V010 agency-counts.csv line 2, 'TIME_PERIOD': is not a period that exists")]
    [InlineData("2026-09,M,_T,COUNT,12,,PS,,A,=1+1", "V050 agency-counts.csv line 2, 'NOTE': begins with '='")]
    [InlineData("2026-09,M,_T,COUNT,12,,PS,,A,\"open\r\n2026-08,M,_T,COUNT,12,,PS,,A,", "E007 agency-counts.csv line 2: opens a quotation mark")]
    [InlineData("2026-09,M,_T,COUNT,12,,PS,,A", "E011 agency-counts.csv line 2: has fewer fields")]
    public Task A_row_that_says_what_cannot_be(string rows, string finding) => Whole(Header + rows + "\r\n", finding);

    [Fact]
    public Task A_file_parted_by_semicolons() => Whole((Header + Good).Replace(',', ';'), "E006 agency-counts.csv line 1: parts its fields with a semicolon");

    [Fact]
    public Task A_file_parted_by_tabs() => Whole((Header + Good).Replace(',', '\t'), "E006 agency-counts.csv line 1: parts its fields with a tab");

    [Fact]
    public Task An_empty_file() => Whole("", "E001 agency-counts.csv: is empty");

    [Fact]
    public Task A_header_and_no_rows() => Whole(Header, "V004 agency-counts.csv");

    [Fact]
    public async Task A_binary_file() => Refused(await CheckAsync([0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0]), "E004 agency-counts.csv: is binary");

    [Fact]
    public async Task A_workbook_with_the_wrong_name() => Refused(await CheckAsync([.. "PK"u8, 3, 4, 20, 0, 6, 0]), "E004 agency-counts.csv: is a workbook");

    [Fact]
    public async Task Sixteen_bit_text() => Refused(await CheckAsync(Header + Good, Encoding.Unicode), "E003 agency-counts.csv");

    [Fact]
    public async Task Text_of_an_old_Windows() =>
        Refused(await CheckAsync(Header + Good + "2026-08,M,_T,COUNT,12,,PS,,A,déjà\r\n", Encoding.Latin1), "E005 agency-counts.csv line 3: is not UTF-8");

    [Fact]
    public async Task A_line_of_a_gigabyte()
    {
        // Set to its length without being written: the file system keeps it in no space.
        await using (var file = new FileStream(machine["agency-counts.csv"], FileMode.Create))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(Header + new string('x', 2 << 20)), TestContext.Current.CancellationToken);
            file.SetLength(1L << 30);
        }
        Refused(await machine.RunAsync("check", machine["agency-counts.csv"], "--dataset", "agency-counts"), "E009 agency-counts.csv line 2: is longer than 1048576 characters");
    }

    [Fact]
    public async Task All_findings_come_together_refusals_first()
    {
        var ended = await CheckAsync(Header + "2026-09,M,_T,COUNT,12,,PS,,A,<b>bold</b>\r\n2026-13,M,C,COUNT,-3,,PS,,A,\r\n");
        Refused(ended, "V010 agency-counts.csv line 3");
        Refused(ended, "V020 agency-counts.csv line 3");
        Refused(ended, "V030 agency-counts.csv line 3");
        Assert.StartsWith("V", ended.Out, StringComparison.Ordinal);
        Assert.Contains("note: V053 agency-counts.csv line 2", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hopeless_file_is_told_in_a_hundred_lines_and_a_count()
    {
        var ended = await CheckAsync(Header + string.Concat(Enumerable.Repeat("2026-13,M,_T,COUNT,12,,PS,,A,\r\n", 1334)));
        Refused(ended, "V010 agency-counts.csv line 2");
        var lines = ended.Out.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(["and 1,234 more", "agency-counts.csv: refused, with 1,334 findings."], lines[100..]);
    }

    async Task Whole(string file, string finding) => Refused(await CheckAsync(file), finding);
}
