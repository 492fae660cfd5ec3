using System.Collections.Immutable;
using System.Text;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Formats;

/// <summary>A master file that was made by another hand is refused, even where its hashes agree.</summary>
public class DamagedCsvTests
{
    const string Row = "people,1.0.0,2019,2019-01-01,2019-12-31,A,A,_T,report,count,200,gt,201,,PS,,B,F,page 1,there were 200,2026-11-22,,implied";

    [Theory]
    [InlineData("people,", "others,", "a row says it is of others 1.0.0")]
    [InlineData("1.0.0", "2.0.0", "a row says it is of people 2.0.0")]
    [InlineData(",A,A,", ",W,A,", "'W' is not a frequency")]
    [InlineData(",gt,", ",>,", "'>' is not a qualifier")]
    [InlineData(",B,F,", ",b,F,", "'b' is not a status")]
    [InlineData(",B,F,", ",1,F,", "'1' is not a status")]
    [InlineData(",B,F,", ",B,N,", "'N' does not say whether a value is free")]
    [InlineData(",implied", "", "line 2 has 22 fields, the header 23")]
    public void A_row_that_is_not_ours_is_refused(string instead, string of, string said) =>
        Assert.Equal(said, Assert.Throws<FormatException>(() => Read(Row.Replace(instead, of, StringComparison.Ordinal))).Message);

    [Fact]
    public void The_row_itself_reads() => Assert.Equal(new Cell.Shown(200, Qualifier.MoreThan), Read(Row).Single().Cell);

    static ImmutableArray<ReleasedObservation> Read(string row) => ObservationCsvReader.Read(
        Encoding.UTF8.GetBytes(string.Join(',', ObservationColumns.Of(Sample.Edition.Structure)) + "\r\n" + row + "\r\n"),
        Sample.Edition.Structure, DatasetVersion.First, new Dictionary<CellRef, string>());
}
