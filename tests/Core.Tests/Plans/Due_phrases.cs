using Transparency.Plans;
using Transparency.Statistics;

namespace Transparency.Tests.Plans;

/// <summary>How the words in which a plan dates a promise are read.</summary>
public class Due_phrases
{
    [Theory]
    [InlineData("at the latest on 1 June 2015", "by-day 2015-03-11 2015-06-01")]
    [InlineData("on 1 September 2021", "day 2021-09-01 2021-09-01")]
    [InlineData("by December 2015", "by-end-of-month 2015-03-11 2015-12-31")]
    [InlineData("by the end of June", "by-end-of-month 2015-03-11 2015-06-30")]
    [InlineData("in December 2015", "month 2015-12-01 2015-12-31")]
    [InlineData("as of June 2015", "from-month 2015-06-01 2015-06-30")]
    [InlineData("from February 2015 onwards", "from-month 2015-02-01 2015-02-28")]
    [InlineData("In the third trimester", "quarter 2015-07-01 2015-09-30")]
    [InlineData("during the first trimester of 2015", "quarter 2015-01-01 2015-03-31")]
    [InlineData("expected in autumn 2021", "season 2021-09-21 2021-12-20")]
    [InlineData("winter 2021", "season 2021-12-21 2022-03-20")]
    [InlineData("by late 2022", "late-year 2015-03-11 2022-12-31")]
    [InlineData("end of 2021", "late-year 2021-10-01 2021-12-31")]
    [InlineData("mid-2023", "mid-year 2023-06-01 2023-07-31")]
    [InlineData("no later than the end of 2015", "by-year-end 2015-03-11 2015-12-31")]
    [InlineData("up to and including 2021", "by-year-end 2015-03-11 2021-12-31")]
    [InlineData("in the course of 2015", "year 2015-03-11 2015-12-31")]
    [InlineData("this year", "year 2015-03-11 2015-12-31")]
    [InlineData("In 2021", "year 2021-01-01 2021-12-31")]
    [InlineData("after 2021", "after-year 2022-01-01 open")]
    [InlineData("In 2020-2021", "span 2020-01-01 2021-12-31")]
    [InlineData("In February 2016, by leap year", "month 2016-02-01 2016-02-29")]
    [InlineData("as soon as possible", "")]
    [InlineData("After two years", "")]
    [InlineData("three months", "")]
    [InlineData("yearly", "")]
    [InlineData("from the 2020-2021 school year", "")]
    [InlineData("this and next year", "")]
    [InlineData("they may be marching on", "")]
    public void Are_read_by_a_rule_or_not_at_all(string words, string read) => Assert.Equal(read, Say(DueReading.Read(words, Period.Of("2015-03-11"))));

    /// <summary>A plan that gives only a year has no first day for what is due "by" a date.</summary>
    [Theory]
    [InlineData("by late 2022", "late-year open 2022-12-31")]
    [InlineData("in 2020", "year 2020-01-01 2020-12-31")]
    public void Of_a_plan_without_a_day_begin_nowhere(string words, string read) => Assert.Equal(read, Say(DueReading.Read(words, Period.Of("2020"))));

    static string Say(Due? due) => due is null ? "" : $"{due.Rule} {Day(due.From)} {Day(due.To)}";

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "open";
}
