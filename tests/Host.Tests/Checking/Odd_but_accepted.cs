using System.Text;
using System.Text.Json;

namespace Transparency.Tests.Checking;

/// <summary>What ends with 0: accepted, with a note where something was odd.</summary>
public sealed class Odd_but_accepted : IDisposable
{
    const string Text = "TIME_PERIOD,FREQ,KIND,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n2026-09,M,_T,COUNT,12,,PS,,A,LATE\r\n";

    readonly Machine machine = Machine.WithAgency();

    public void Dispose() => machine.Dispose();

    async Task<Ended> CheckAsync(byte[] bytes, params string[] more)
    {
        await File.WriteAllBytesAsync(machine["agency-counts.csv"], bytes, TestContext.Current.CancellationToken);
        return await machine.RunAsync(["check", machine["agency-counts.csv"], "--partner", "agency", .. more]);
    }

    [Fact]
    public async Task A_good_file_is_accepted_in_one_line() =>
        Assert.Equal(new Ended(0, "agency-counts.csv: accepted." + Environment.NewLine, ""), await CheckAsync(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public async Task A_byte_order_mark_is_noted()
    {
        var ended = await CheckAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]);
        Assert.Equal(0, ended.Code);
        Assert.Contains("note: E002 agency-counts.csv: begins with a byte order mark.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("agency-counts.csv: accepted, with 1 note.", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_last_line_is_noted()
    {
        var ended = await CheckAsync(Encoding.UTF8.GetBytes(Text + "\r\n"));
        Assert.Equal(0, ended.Code);
        Assert.Contains("note: E012 agency-counts.csv line 3: is blank.", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_note_is_noted()
    {
        var ended = await CheckAsync(Encoding.UTF8.GetBytes(Text.Replace("LATE", "<script>alert(1)</script>", StringComparison.Ordinal)));
        Assert.Equal(0, ended.Code);
        Assert.Contains("note: V053 agency-counts.csv line 2, 'NOTE'", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verdict_is_also_a_document()
    {
        var ended = await CheckAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "--json");
        var file = JsonDocument.Parse(ended.Out).RootElement.GetProperty("files")[0];
        Assert.Equal(("agency-counts", "accepted", 1), (file.GetProperty("dataset").GetString(), file.GetProperty("verdict").GetString(), file.GetProperty("found").GetInt32()));
        var finding = file.GetProperty("findings")[0];
        Assert.Equal(("E002", "note"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Every_extract_of_the_catalogue_is_accepted_as_the_partners()
    {
        var ended = await machine.RunAsync(["check", .. Directory.GetFiles(machine["catalogue/extracts"]), "--partner", "published-figures"]);
        Assert.Equal(0, ended.Code);
    }
}
