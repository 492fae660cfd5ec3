namespace Transparency.Tests.Browser;

/// <summary>Pages are HTML as the standard has it: whatever reads them aloud need not guess.</summary>
public class HtmlTests(PublishedSite site)
{
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task The_Nu_HTML_checker_finds_no_error_in_any_template(string language) => MustFindNothingAsync(language, site.ShortestOfEachTemplate(language));

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public Task The_Nu_HTML_checker_finds_no_error_in_any_page_at_all(string language) => MustFindNothingAsync(language, site.In(language));

    async Task MustFindNothingAsync(string language, IEnumerable<string> addresses)
    {
        List<string> pages = [.. addresses];
        var found = await Nu.ErrorsAsync(pages.Select(site.File));
        AccessibilityRecord.Note(site, "html", language, $"Nu {await Nu.VersionAsync()}", pages, found.Count);
        Looking.MustBeEmpty(found);
    }

    [Fact]
    public async Task The_Nu_HTML_checker_finds_what_is_wrong_with_a_page_that_is_wrong()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("transparency-wrong-").FullName, "wrong.html");
        await File.WriteAllTextAsync(file, "<!doctype html><html lang=en><title>Wrong</title><style>p{colour:red}</style><p id=a>One<p id=a>Two<div></p>", TestContext.Current.CancellationToken);
        var found = await Nu.ErrorsAsync([file]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Contains(found, what => what.Contains("Duplicate ID", StringComparison.Ordinal));
        Assert.Contains(found, what => what.Contains("colour", StringComparison.Ordinal));
        Assert.All(found, what => Assert.Contains("wrong.html line 1", what, StringComparison.Ordinal));
    }
}
