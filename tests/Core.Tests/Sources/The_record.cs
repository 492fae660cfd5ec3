using Transparency.Sources;

namespace Transparency.Tests.Sources;

public class The_record
{
    [Fact]
    public void Covers_what_was_proved()
    {
        var proof = Quoting.Check("165 inmates", 165);
        Assert.Empty(SourceCheck.AgainstRecord(proof.Record, [Quoting.Cited("165 inmates", [165])], []));
        Assert.Equal(("report", 1), ($"{proof.Record.Texts[0].Source}", proof.Record.Texts[0].Citations));
    }

    [Fact]
    public void Does_not_cover_a_figure_that_changed_since()
    {
        var record = Quoting.Check("165 inmates", 165).Record;
        Assert.Equal(["S011", "S012"], SourceCheck.AgainstRecord(record, [Quoting.Cited("There were 165 inmates", [165])], []).Select(f => f.Rule));
        Assert.Equal(["S011"], SourceCheck.AgainstRecord(record, [], []).Select(f => f.Rule));
    }

    [Fact]
    public void Is_held_against_the_numbers_even_without_the_texts()
    {
        var wrong = Quoting.Cited("165 inmates", [166]);
        var record = SourceCheck.Against(new Dictionary<Transparency.Statistics.Code, ReadOnlyMemory<byte>>(), [wrong], [], new HashSet<Transparency.Statistics.Code>()).Record;
        Assert.Equal(["S010", "S001"], SourceCheck.AgainstRecord(record, [wrong], []).Select(f => f.Rule));
    }
}
