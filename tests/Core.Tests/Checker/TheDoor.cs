using System.Text;
using Transparency.Checker;

namespace Transparency.Tests.Checker;

/// <summary>The checker says no to everything but figures that were published elsewhere, whoever made the file.</summary>
public class TheDoor
{
    const string Header = "OBS_VALUE,OBS_STATUS,CONF_STATUS,SOURCE,SOURCE_PLACE,QUOTE\r\n";

    [Theory]
    [InlineData("5,A,F,report,page 1,\"five, \"\"5\"\" in all\"\r\n", true)]
    [InlineData("5,A,F,report,page 1,five\r\n5,A,F,_Z,,\r\n", false)]
    [InlineData("5,A,F,_Z,page 1,five\r\n", false)]
    [InlineData("5,A,F,report,page 1,\r\n", false)]
    [InlineData("5,A,F,report,,five\r\n", false)]
    [InlineData(",Q,C,report,page 1,five\r\n", false)]
    [InlineData("5,A,C,report,page 1,five\r\n", false)]
    [InlineData("5,A,F,report,page 1\r\n", false)]
    [InlineData("5,A,F,report,page 1,\"five\r\n", false)]
    [InlineData("5,A,F,report,page 1,\"five\"x\r\n", false)]
    [InlineData("5,A,F,report,page 1,fi\"ve\r\n", false)]
    [InlineData("", false)]
    public void Only_rows_with_source_place_and_quote_go_out(string rows, bool open)
    {
        var verdict = Decide(Encoding.UTF8.GetBytes(Header + rows));
        Assert.Equal(open, verdict.Open);
        Assert.StartsWith("people.csv may " + (open ? "go out" : "not go out"), verdict.Sentence);
    }

    [Fact]
    public void A_header_without_the_source_column_is_no_header() =>
        Assert.False(Decide("OBS_VALUE,QUOTE\r\n5,five\r\n"u8.ToArray()).Open);

    [Fact]
    public void Bytes_that_are_no_text_do_not_go_out() => Assert.False(Decide([0xff, 0xfe, 0x00]).Open);

    static Verdict Decide(byte[] csv) => Door.Decide(new("people.csv", csv, """{"structure": {"disclosure": "published-elsewhere"}}"""u8.ToArray(), [], null, []));

    [Fact]
    public void The_checker_references_nothing_of_ours() =>
        Assert.DoesNotContain(typeof(Door).Assembly.GetReferencedAssemblies(), a => !a.Name!.StartsWith("System.", StringComparison.Ordinal));
}
