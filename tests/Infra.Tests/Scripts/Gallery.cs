using System.Text.RegularExpressions;

namespace Transparency.Tests.Scripts;

/// <summary>The pictures that <c>infra/gallery/make</c> takes and README.md shows.</summary>
public sealed class Gallery
{
    static readonly List<string> Pictures =
    [
        .. from page in new[] { "home", "topic", "plan", "dataset" }
           from width in new[] { "desk", "phone" }
           from theme in new[] { "day", "night" }
           select $"infra/gallery/{page}-{width}-{theme}.png",
    ];

    [Fact]
    public void A_picture_is_there_of_each_page_at_both_widths_and_in_both_themes_and_all_are_small()
    {
        Assert.All(Pictures, picture => Assert.True(File.Exists(Repository.Path(picture)), $"{picture} is missing: run infra/gallery/make."));
        Assert.InRange(Pictures.Sum(picture => new FileInfo(Repository.Path(picture)).Length), 1, 1_500_000);
    }

    [Fact]
    public async Task The_readme_shows_each_of_them_and_none_that_is_not_there()
    {
        var text = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        Assert.Equal(Pictures.Order(StringComparer.Ordinal), Regex.Matches(text, @"infra/[\w/-]+\.png").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }
}
