using System.Text;
using Transparency.Sources;
using Transparency.Statistics;

namespace Transparency.Tests.Sources;

public class Quoting
{
    const string Report = """
        ## 1. Counts

        There were **165 inmates** at the end
        of May 2020.¹ Of these, eight had
        left,<sup>2</sup> and up to a dozen stayed.

        ¹ Told to the author, 29 May 2020.
        """;

    static readonly Code Source = Code.Of("report");

    [Theory]
    [InlineData("There were 165 inmates at the end of May 2020. Of these, eight had left, and", 165, 8)]
    [InlineData("165 inmates […] eight had left", 165, 8)]
    [InlineData("up to a dozen stayed", 12)]
    public void Words_that_stand_in_the_text_are_proved_whatever_its_layout(string quote, params int[] numbers) =>
        Assert.Empty(Check(quote, numbers).Findings);

    [Theory]
    [InlineData("There were 166 inmates", 166, "S004")]
    [InlineData("there were 165 inmates", 165, "S004")]
    [InlineData("inmates at the end of May", 165, "S001")]
    [InlineData("at the end of May 2020", 20, "S001")]
    public void Other_words_are_not(string quote, int number, string rule) =>
        Assert.Equal(rule, Assert.Single(Check(quote, number).Findings).Rule);

    [Theory]
    [InlineData("at the end of May 2020", 0)]
    [InlineData("—", 0)]
    [InlineData("in June 2020", 1)]
    public void The_date_as_written_is_in_the_text_too(string reference, int findings) =>
        Assert.Equal(findings, Check("165 inmates", [165], reference).Findings.Length);

    [Fact]
    public void A_source_without_its_text_is_not_proved()
    {
        var proof = SourceCheck.Against(new Dictionary<Code, ReadOnlyMemory<byte>>(), [Cited("165 inmates", [165])], [], new HashSet<Code>());
        Assert.Equal("S003", Assert.Single(proof.Findings).Rule);
        Assert.False(proof.Record.Passed);
    }

    [Fact]
    public void What_stands_in_no_quote_is_listed_with_its_line_without_marks_of_footnotes_and_headings() =>
        Assert.Equal(
            ["4 May 2020", "4 eight", "5 dozen", "7 29 May 2020"],
            Check("There were 165 inmates at", 165).NotTranscribed.Select(left => $"{left.Line} {left.Phrase}"));

    /// <summary>In a plan a word of time without a number may be a promise.</summary>
    [Theory]
    [InlineData(true, "as soon as possible · yearly · third trimester")]
    [InlineData(false, "")]
    public void In_a_plan_every_word_of_time_is_accounted_for(bool plan, string left)
    {
        var text = Encoding.UTF8.GetBytes("It will be ready as soon as possible. A yearly analysis follows in the third trimester.");
        var proof = SourceCheck.Against(new Dictionary<Code, ReadOnlyMemory<byte>> { [Source] = text }, [], [], plan ? new HashSet<Code> { Source } : []);
        Assert.Equal(left, string.Join(" · ", proof.NotTranscribed.Select(phrase => phrase.Phrase)));
    }

    internal static Cited Cited(string quote, int[] numbers, string reference = Transparency.Sources.Cited.NoDate) =>
        new(Code.Of("people"), "M._T 2020-05", Source, quote, reference, [.. numbers.Select(number => (decimal)number)]);

    internal static SourceProof Check(string quote, params int[] numbers) => Check(quote, numbers, Transparency.Sources.Cited.NoDate);

    internal static SourceProof Check(string quote, int[] numbers, string reference) =>
        SourceCheck.Against(new Dictionary<Code, ReadOnlyMemory<byte>> { [Source] = Encoding.UTF8.GetBytes(Report) }, [Cited(quote, numbers, reference)], [], new HashSet<Code>());
}
