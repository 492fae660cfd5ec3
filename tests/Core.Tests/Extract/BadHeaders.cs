using Transparency.Fakes;
using Transparency.Extracts;
using Transparency.Validation;

namespace Transparency.Tests.Extract;

public class BadHeaders
{
    static readonly string Good = "TIME_PERIOD,FREQ,CATEGORY,SEX,MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE";

    [Theory]
    [InlineData("SEX,", "", "V001 'SEX'")]
    [InlineData("SEX", "Sex", "V003 'Sex' · V001 'SEX'")]
    [InlineData("SEX", "CATEGORY", "V002 'CATEGORY' · V001 'SEX'")]
    [InlineData("NOTE", "NOTE,REMARK", "V003 'REMARK'")]
    [InlineData("TIME_PERIOD,FREQ", "PERIOD,FREQ", "V003 'PERIOD' · V001 'TIME_PERIOD'")]
    public void A_header_that_is_not_the_datasets_is_refused(string instead, string of, string said)
    {
        var refused = Assert.IsType<Checked.Refused>(Checking.Check(new HeaderOnly(Good.Replace(instead, of)), Structures.People, Picture.Partner));
        Assert.Equal(said, string.Join(" · ", refused.Findings.Select(f => $"{f.Rule} '{f.Place.Column}'")));
    }

    [Fact]
    public void A_renamed_column_is_told_which_one_it_may_be() =>
        Assert.Contains("'TIME_PERIOD' may be meant", Checking.Check(new HeaderOnly(Good.Replace("TIME_PERIOD", "time period")), Structures.People, Picture.Partner).Findings[0].Sentence);

    [Fact]
    public void A_header_without_rows_would_empty_the_dataset() =>
        Assert.Equal("V004", Assert.Single(Checking.Check(new HeaderOnly(Good), Structures.People, Picture.Partner).Findings).Rule);

    sealed class HeaderOnly(string header) : IRowsOfText
    {
        public string File => "drawn.csv";
        public IReadOnlyList<string> Header => header.Split(',');
        public bool Read() => false;
        public int Line => 1;
        public int Count => 0;
        public string this[int field] => "";
        public IReadOnlyList<Finding> Findings => [];
        public void Dispose()
        {
        }
    }
}
