using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Tests.Validate;

/// <summary>Each rule between figures, with a picture of what it finds and of what it lets pass. A side is written <c>role CATEGORY SEX measure</c>; choices of one side are parted by a plus sign.</summary>
public class Cross_rules
{
    [Theory]
    [InlineData("31 + 34 = 65, not 64", "V401", "parts A _T count + B _T count; total _T _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019        _T       64
        2019-12     A        31
        2019-12     B        34
        """)]
    [InlineData("", "V401", "parts A _T count + B _T count; total _T _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019        _T       64
        2019-12     A        31
        2019-12     B        33
        """)]
    [InlineData("", "V401", "parts A _T count + B _T count; total _T _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE QUALIFIER
        2019        _T       64        .
        2019-12     A        31        .
        2019-12     B        40        le
        """)]
    [InlineData("20 of 13", "V402", "part A F count; whole B F count", """
        TIME_PERIOD CATEGORY SEX OBS_VALUE
        2020-05     A        F   20
        2020-05     B        F   13
        """)]
    [InlineData("", "V402", "part A F count; whole B F count", """
        TIME_PERIOD CATEGORY SEX OBS_VALUE
        2020-05     A        F   13
        2020-05     B        F   13
        """)]
    [InlineData("", "V402", "part A F count; whole B F count", """
        TIME_PERIOD CATEGORY SEX OBS_VALUE
        2020-04     A        F   20
        2020-05     B        F   13
        """)]
    [InlineData("94 of 76", "V402", "part A _T share; whole B _T count", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE QUALIFIER BASE
        2020-05     A        share   70        approx    135
        2020-05     B        count   76        .         .
        """)]
    [InlineData("", "V402", "part A F count; whole B F count", """
        TIME_PERIOD CATEGORY SEX OBS_VALUE QUALIFIER
        2020-05     A        F   20        .
        2020-05     B        F   13        ge
        """)]
    [InlineData("44 of 34", "V403", "after A _T count; ever B _T count; still C _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019-11     A        44
        2020-05     B        63
        2020-05     C        29
        """)]
    [InlineData("", "V403", "after A _T count; ever B _T count; still C _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019-11     A        34
        2020-05     B        63
        2020-05     C        29
        """)]
    [InlineData("", "V403", "after A _T count; ever B _T count; still C _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2020-06     A        44
        2020-05     B        63
        2020-05     C        29
        """)]
    [InlineData("33 beside 31", "V404", "one A _T count; other B _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019-05     A        40
        2020-05     A        33
        2020-05-27  B        31
        """)]
    [InlineData("", "V404", "one A _T count; other B _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2020-05     A        33
        2020-05-27  B        33
        """)]
    [InlineData("", "V404", "one A _T count; other B _T count", """
        TIME_PERIOD CATEGORY OBS_VALUE
        2019-05     A        40
        2020-05-27  B        31
        """)]
    [InlineData("64 of 2019-12 over 220 of 2019", "V405", "rate _T M share; numerator A _T count + B _T count; base _T _T count", """
        TIME_PERIOD CATEGORY SEX MEASURE OBS_VALUE BASE
        2019        _T       M   share   29        220
        2019        _T       _T  count   220       .
        2019-12     A        _T  count   31        .
        2019-12     B        _T  count   33        .
        """)]
    [InlineData("", "V405", "rate _T M share; numerator A _T count + B _T count; base _T _T count", """
        TIME_PERIOD CATEGORY SEX MEASURE OBS_VALUE BASE
        2019        _T       M   share   29        220
        2019        _T       _T  count   220       .
        2019        A        _T  count   31        .
        2019        B        _T  count   33        .
        """)]
    [InlineData("6.6 outside 3 to 5", "V406", "mean A _T share; range B _T count", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE
        2020        A        share   6.6
        2020        B        count   3--5
        """)]
    [InlineData("", "V406", "mean A _T share; range B _T count", """
        TIME_PERIOD CATEGORY MEASURE OBS_VALUE
        2020        A        share   5.0
        2020        B        count   3--5
        """)]
    public void A_relation_holds_or_is_told(string told, string rule, string sides, string drawing)
    {
        var table = Flow.Table(drawing);
        var relation = new Relation(Code.Of("test"), rule, [.. sides.Split("; ").Select(Side)], -1, false, Text.Empty);
        var found = CrossRule.Find(rule)!.Find(relation, new PublishedFigures([(table.Structure, table.Observations)], null));
        Assert.Equal(told, string.Join(" · ", found.Select(finding => Say(rule, finding))));
    }

    [Theory]
    [InlineData("2002 beside 2006", "2002", "2006")]
    [InlineData("", "2002", "2002")]
    public void A_happening_with_two_dates_is_told(string told, string one, string other)
    {
        var events = new Register(new RegisterStructure(Code.Of("events"), 1, Texts.Of("Events"), Texts.Of("Events"), []), [Event("a", one), Event("b", other)]);
        var relation = new Relation(Code.Of("test"), "V407", [new("one", Texts.Of("one"), [], [Code.Of("a")]), new("other", Texts.Of("other"), [], [Code.Of("b")])], -1, false, Text.Empty);
        var found = CrossRule.Find("V407")!.Find(relation, new PublishedFigures([], events));
        Assert.Equal(told, string.Join(" · ", found.Select(finding => $"{finding.Blanks["date"]} beside {finding.Blanks["otherDate"]}")));
    }

    [Theory]
    [InlineData(true, "2019-11", "2020-05", -1, true)]
    [InlineData(false, "2020-06", "2020-05", -1, true)]
    [InlineData(false, "2019-11", "2020-05", -1, false)]
    [InlineData(true, "2019-11", "2020-05", 6, false)]
    [InlineData(true, "2020-05-27", "2020-05", -1, false)]
    public void Figures_of_two_times_are_set_against_each_other_only_where_that_makes_sense(bool match, string part, string whole, int within, bool grows) =>
        Assert.Equal(match, new Relation(Code.Of("test"), "V402", [], within, grows, Text.Empty).Match(Period.Of(part), Period.Of(whole)));

    static string Say(string rule, CrossFinding finding) => rule switch
    {
        "V401" => $"{string.Join(" + ", ((Observation[])finding.Blanks["figures"]).Select(Number))} = {finding.Blanks["sum"]}, not {Number(finding.Blanks["printed"])}",
        "V402" => $"{((People)finding.Blanks["people"]).Least} of {Number(finding.Blanks["total"])}",
        "V403" => $"{Number(finding.Blanks["count"])} of {finding.Blanks["left"]}",
        "V404" => $"{Number(finding.Blanks["count"])} beside {Number(finding.Blanks["otherCount"])}",
        "V405" => $"{finding.Blanks["count"]} of {finding.Blanks["period"]} over {Number(finding.Blanks["whole"])} of {finding.Blanks["wholePeriod"]}",
        _ => $"{Number(finding.Blanks["value"])} outside {finding.Blanks["lower"]} to {finding.Blanks["upper"]}",
    };

    static string Number(object figure) => $"{((Cell.Shown)((Observation)figure).Cell).Value}";

    static RelationSide Side(string drawn)
    {
        var role = drawn[..drawn.IndexOf(' ', StringComparison.Ordinal)];
        return new(role, Texts.Of(role), [.. drawn[(role.Length + 1)..].Split(" + ").Select(choice => choice.Split(' ')).Select(choice => new FigureChoice(
            Code.Of("people"), Code.Of(choice[2]), ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty.Add("CATEGORY", [Code.Of(choice[0])]).Add("SEX", [Code.Of(choice[1])])))], []);
    }

    static RegisterRow Event(string id, string date) =>
        new(Code.Of(id), ImmutableSortedDictionary<string, string>.Empty.Add("DATE", date), ImmutableSortedDictionary<string, Text>.Empty);
}
