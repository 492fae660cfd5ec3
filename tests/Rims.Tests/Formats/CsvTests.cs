namespace Transparency.Tests.Formats;

public class CsvTests
{
    static readonly string[] Lines = Sample.TextOf("data/people/v1.0.0/people.csv").Split("\r\n");

    [Fact]
    public void The_columns_stand_in_the_published_order() => Assert.Equal(
        "DATASET,VERSION,TIME_PERIOD,PERIOD_START,PERIOD_END,FREQ,CATEGORY,SEX,SOURCE,MEASURE,OBS_VALUE,QUALIFIER,LOWER,UPPER,"
        + "UNIT_MEASURE,BASE,OBS_STATUS,CONF_STATUS,SOURCE_PLACE,QUOTE,PUBLISHED,REVISED,NOTE", Lines[0]);

    [Theory]
    [InlineData("2012--2020-02,2012-01-01,2020-02-29,_Z,_T,_T,report,count,30,lt,,29,PS,,A,F,\"p. 3, n. 4\"")]
    [InlineData("2019,2019-01-01,2019-12-31,A,A,_T,report,count,200,gt,201,,PS,,B,F,page 1,there were 200,2026-11-22,,implied")]
    [InlineData("2019-Q4,2019-10-01,2019-12-31,Q,A,_T,report,count,40,le,,40,PS,,P,F,page 1")]
    [InlineData("2020-02,2020-02-01,2020-02-29,M,A,_T,report,count,5,ge,5,,PS,,U,F,page 1")]
    [InlineData("2020-02,2020-02-01,2020-02-29,M,B,_T,report,count,70,approx,,,PS,,E,F,page 1")]
    [InlineData("2020-05-30,2020-05-30,2020-05-30,D,A,F,report,count,0,,,,PS,,A,F,page 1")]
    [InlineData("2020-05-30,2020-05-30,2020-05-30,D,A,M,report,count,,,3,5,PS,,A,F,page 1")]
    [InlineData("2020-05-30,2020-05-30,2020-05-30,D,B,_T,report,count,,,,,PS,,L,F,page 1")]
    [InlineData("2020-05-30,2020-05-30,2020-05-30,D,A,_T,report,share,84.0,,,,PT,19,A,F,page 1")]
    [InlineData("2020-05-30,2020-05-30,2020-05-30,D,C,_T,report,share,33.3,gt,33.3,,PT,,A,F,page 1")]
    [InlineData("2020-05-31,2020-05-31,2020-05-31,D,C,_T,report,count,,,,,PS,,Q,C,,,2025-01-02,2026-11-22,")]
    public void Every_kind_of_cell_has_its_row(string row) =>
        Assert.Contains(Lines, line => line.StartsWith("people,1.0.0," + row, StringComparison.Ordinal));

    [Fact]
    public void A_quote_that_needs_quotes_gets_them_and_no_other() =>
        Assert.Contains("\"p. 3, n. 4\",\"counted: 5, \"\"of them\"\" 3\r\nthen\n<script>alert(1)</script> – één\",2026-11-22,,implied;other\r\n",
            Sample.TextOf("data/people/v1.0.0/people.csv"));

    [Fact]
    public void A_file_begins_with_its_header_and_ends_with_a_line_end()
    {
        var bytes = Sample.Files.Single(file => file.Path == "data/people/v1.0.0/people.csv").Bytes.Span;
        Assert.True(bytes.StartsWith("DATASET"u8) && bytes.EndsWith("\r\n"u8));
    }

    [Fact]
    public void A_register_has_one_column_a_language_for_its_texts() => Assert.Equal(
        "ID,TITLE_DE,TITLE_EN,TITLE_FR,TITLE_NL,PUBLISHED,PAGES,LINK\r\n"
        + "report,\"A report, \"\"the\"\" one [de]\",\"A report, \"\"the\"\" one [en]\",\"A report, \"\"the\"\" one [fr]\",\"A report, \"\"the\"\" one [nl]\",2026-06,12,https://sources.example/report?a=1&b=2\r\n"
        + "study,\"Een studie\nin twee regels [de]\",\"Een studie\nin twee regels [en]\",\"Een studie\nin twee regels [fr]\",\"Een studie\nin twee regels [nl]\",2018,,\r\n",
        Sample.TextOf("data/sources/v1.0.0/sources.csv"));

    [Fact]
    public void Revisions_say_what_stood_there_before() => Assert.Equal(
        "VERSION,DATE,SERIES_KEY,TIME_PERIOD,PREVIOUS,NEW,REASON\r\n1.0.0,2026-11-22,_Z._T._T.report.count,2012--2020-02,30 lt,,transcription\r\n",
        Sample.TextOf("data/people/v1.0.0/revisions.csv"));
}
