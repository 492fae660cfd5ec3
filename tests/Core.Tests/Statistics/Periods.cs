using Transparency.Statistics;

namespace Transparency.Tests.Statistics;

public class Periods
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31", Frequency.Annual)]
    [InlineData("2020-Q1", "2020-01-01", "2020-03-31", Frequency.Quarterly)]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", Frequency.Monthly)]
    [InlineData("2020-06-11", "2020-06-11", "2020-06-11", Frequency.Daily)]
    [InlineData("2012--2020-02", "2012-01-01", "2020-02-29", Frequency.Span)]
    public void A_period_knows_its_first_and_last_day_and_prints_as_it_was_read(string text, string start, string end, Frequency frequency)
    {
        var period = Period.Of(text);
        Assert.Equal((DateOnly.ParseExact(start, "yyyy-MM-dd"), DateOnly.ParseExact(end, "yyyy-MM-dd"), frequency), (period.Start, period.End, period.Frequency));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("0001")]
    [InlineData("26-01")]
    [InlineData(" 2026")]
    [InlineData("2026-1")]
    [InlineData("2020--2012")]
    [InlineData("2020--")]
    [InlineData("--2020")]
    [InlineData("2012--2014--2016")]
    [InlineData("")]
    [InlineData("٢٠٢٠")]
    public void What_is_on_no_calendar_is_no_period(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Periods_stand_in_order_of_their_days() =>
        Assert.Equal("2012--2020-02 2019 2020 2020-02 2020-05",
            string.Join(' ', new[] { "2020-05", "2020", "2019", "2012--2020-02", "2020-02" }.Select(Period.Of).Order().OrderBy(p => p.Start)));
}
