using Transparency.Statistics;

namespace Transparency.Tests.Statistics;

public class Cells
{
    [Theory]
    [InlineData(Qualifier.LessThan, null, 29)]
    [InlineData(Qualifier.MoreThan, 31, null)]
    [InlineData(Qualifier.AtMost, null, 30)]
    [InlineData(Qualifier.AtLeast, 30, null)]
    [InlineData(Qualifier.Approximately, null, null)]
    [InlineData(Qualifier.Exact, null, null)]
    public void A_bound_on_whole_people_is_included_in_its_bounds(Qualifier qualifier, int? lower, int? upper)
    {
        var cell = new Cell.Shown(30, qualifier);
        Assert.Equal((lower, upper), (cell.LowerBound(whole: true), cell.UpperBound(whole: true)));
    }

    [Fact]
    public void Only_an_exact_number_can_be_compared_or_added()
    {
        Assert.Equal(30, new Cell.Shown(30).Exact);
        Assert.Null(new Cell.Shown(30, Qualifier.Approximately).Exact);
        Assert.Null(new Cell.Range(3, 5).Exact);
        Assert.Null(new Cell.Suppressed().Exact);
        Assert.Null(new Cell.Missing().Exact);
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("_T", true)]
    [InlineData("cep-workshop-2018", true)]
    [InlineData("=A", false)]
    [InlineData("+1", false)]
    [InlineData("-1", false)]
    [InlineData("@x", false)]
    [InlineData("a.b", false)]
    [InlineData("a/b", false)]
    [InlineData("a#b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void A_code_can_stand_in_a_key_an_address_and_a_spreadsheet(string text, bool well) =>
        Assert.Equal(well, Code.TryParse(text, out _));

    [Fact]
    public void Numbers_and_dates_are_written_the_way_of_the_language()
    {
        var dutch = Fakes.Texts.English with { DecimalMark = ",", GroupMark = ".", Day = "{day} {month} {year}", Percent = "{number} %" };
        Assert.Equal("10.825 1,70 9,1 % 1 June 2020 2012 to February 2020", string.Join(' ',
            dutch.Number(10825), dutch.Number(1.70m), dutch.PerCent(9.1m), dutch.Date(new(2020, 6, 1)), dutch.Write(Period.Of("2012--2020-02"))));
    }
}
