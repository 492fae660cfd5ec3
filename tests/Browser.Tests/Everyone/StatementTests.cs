using System.Text.Json.Nodes;

namespace Transparency.Tests.Browser;

/// <summary>The accessibility statement says what was tested, and no more.</summary>
public class StatementTests(PublishedSite site)
{
    static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly string[] Checks = ["axe", "html", "keyboard", "zoom"];

    static List<JsonNode> Record => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "assets", "accessibility.json")))!.AsArray().Select(line => line!)];

    [Fact]
    public void Every_check_was_made_in_every_language_of_no_fewer_templates_than_there_are()
    {
        Assert.Equal(
            Checks.SelectMany(check => Languages.Order(StringComparer.Ordinal).Select(language => $"{check} {language}")),
            Record.Select(line => $"{line["check"]} {line["language"]}"));
        Assert.All(Record, line => Assert.True((int)line["templates"]! >= site.ByTemplate($"{line["language"]}").Count(),
            $"The record of {line["check"]} in {line["language"]} is of {line["templates"]} templates and there are {site.ByTemplate($"{line["language"]}").Count()}: run the long tests and write it anew (README)."));
    }

    [Fact]
    public async Task The_page_tells_the_date_the_programs_and_all_that_was_found()
    {
        await using var context = await site.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/en/accessibility/");
        var (says, table) = (await page.Locator("#tested + p").InnerTextAsync(), page.Locator("table:has(#t-tested) tbody tr"));
        var oldest = Record.Min(line => DateOnly.ParseExact($"{line["date"]}", "yyyy-MM-dd"));
        Assert.Contains($"{oldest:d MMMM yyyy}", says, StringComparison.Ordinal);
        Assert.Equal(Checks.Length, await table.CountAsync());
        for (var row = 0; row < Checks.Length; row++)
        {
            var lines = Record.Where(line => $"{line["check"]}" == Checks[row]).ToList();
            var cells = await table.Nth(row).Locator("td").AllInnerTextsAsync();
            Assert.Equal($"{lines[0]["program"]}", cells[0]);
            Assert.Equal($"{lines.Sum(line => (int)line["pages"]!):N0}", cells[1]);
            Assert.Equal($"{lines.Sum(line => (int)line["found"]!):N0}", cells[2]);
        }
    }
}
