using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Transparency.Site.Reading;
using Transparency.Tests.Published;

namespace Transparency.Tests.Pages;

public class MethodTests
{
    static readonly int[][] Counts = [[12, 9, 7], [8, 2, 11], [15, 6, 10]];

    public static TheoryData<string> Languages => ["nl", "fr", "de", "en"];

    static IReadOnlyList<IElement> Steps(string language) => [.. TrueFlow.Site.Pages[$"{language}/method/index.html"].QuerySelectorAll("figure.step")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_example_has_three_pictures_each_told_in_words_and_as_a_table(string language)
    {
        var steps = Steps(language);
        Assert.Equal(3, steps.Count);
        Assert.All(steps, step =>
        {
            var picture = step.QuerySelector("svg[role=img]")!;
            Assert.Equal(picture.GetAttribute("aria-labelledby"), picture.QuerySelector("title")!.Id);
            Assert.Equal(picture.GetAttribute("aria-describedby"), picture.QuerySelector("desc")!.Id);
            Assert.Equal(step.QuerySelector("h4")!.TextContent, picture.QuerySelector("title")!.TextContent);
            var told = picture.QuerySelector("desc")!.TextContent;
            Assert.All(step.QuerySelectorAll("tbody td").Take(3), cell => Assert.Contains(cell.TextContent, told, StringComparison.Ordinal));
            Assert.Equal(4 * 4, step.QuerySelectorAll("tbody td").Length);
        });
        Assert.Empty(TrueFlow.Site.Pages[$"{language}/method/index.html"].QuerySelectorAll("script"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Its_totals_are_the_sums_of_its_counts(string language)
    {
        var cells = Steps(language)[0].QuerySelectorAll("tbody td").Select(cell => int.Parse(Regex.Match(cell.TextContent, @"\d+").ValueSpan, CultureInfo.InvariantCulture)).ToArray();
        for (var line = 0; line < 4; line++)
        {
            Assert.Equal(cells[line * 4 + 3], cells[(line * 4)..(line * 4 + 3)].Sum());
            Assert.Equal(cells[12 + line], cells[line] + cells[4 + line] + cells[8 + line]);
        }
    }

    [Fact]
    public void The_small_count_hidden_alone_is_found_by_the_subtraction_that_is_written()
    {
        Assert.Equal("21 − 8 − 11 = 2", GuardedExample.Subtraction);
        Assert.Equal(21 - 8 - 11, Counts[1][1]);
        Assert.Equal((2, 2), GuardedExample.Steps[1].Possible(GuardedExample.Small));
    }

    /// <summary>Four hidden counts at the corners of a rectangle move together: what one gains, its neighbours lose.</summary>
    [Fact]
    public void What_the_guarded_counts_can_be_is_what_moving_around_the_rectangle_gives()
    {
        var step = GuardedExample.Steps[2];
        (int Row, int Column, int Sign)[] corners = [(1, 1, 1), (1, 2, -1), (0, 1, -1), (0, 2, 1)];
        var moves = Enumerable.Range(-30, 61).Where(by => corners.All(at => Counts[at.Row][at.Column] + at.Sign * by >= 1)).ToList();
        Assert.Equal(corners.Select(at => at.Row * 3 + at.Column).Order(), step.Hidden.Order());
        Assert.All(corners, at => Assert.Equal(
            (moves.Min(by => Counts[at.Row][at.Column] + at.Sign * by), moves.Max(by => Counts[at.Row][at.Column] + at.Sign * by)), step.Possible(at.Row * 3 + at.Column)));
        Assert.True(step.Possible(GuardedExample.Small) is (1, >= GuardedExample.Threshold));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_picture_of_the_guarded_table_writes_no_hidden_count(string language)
    {
        var drawn = Steps(language)[2].QuerySelectorAll("svg text").Select(text => text.TextContent).ToList();
        Assert.Equal(["1–10", "6–15", "1–10", "3–12"], drawn.Where(text => text.Contains('–', StringComparison.Ordinal)));
        Assert.Equal(4, Steps(language)[2].QuerySelectorAll("svg rect.edge").Length);
        Assert.DoesNotContain("2", drawn);
    }
}
