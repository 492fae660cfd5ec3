using System.Globalization;
using Transparency.Sources;

namespace Transparency.Tests.Sources;

public class Numbers_in_words
{
    [Theory]
    [InlineData("1.7% of all 9,634 inmates", "1.7 9634")]
    [InlineData("only 29% of the inmates (64 of 220)", "29 64 220")]
    [InlineData("including seven returnees, down from 22 in January 2018", "7 22")]
    [InlineData("almost twice as many, and more than a dozen", "2 12")]
    [InlineData("Sixty more; twenty-one left; Thirty-eight (76%)", "60 21 38 76")]
    [InlineData("3–5 years, 2014–20, the 1990s, on 11 June 2020, 21/08/2015", "3 5")]
    [InlineData("VERA-2R, the 7th, someone, often", "")]
    public void Are_read_as_digits_are(string words, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumberPhrases.Values(words).Select(n => n.ToString(CultureInfo.InvariantCulture))));
}
