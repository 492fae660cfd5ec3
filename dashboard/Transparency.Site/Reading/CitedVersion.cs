using System.Globalization;
using System.Text;
using Transparency.Formats;

namespace Transparency.Site.Reading;

/// <summary>How to cite one version: the address shows the same bytes for ever, the hash proves them.</summary>
/// <param name="Address">Absolute and immutable.</param>
/// <param name="Sha256">Of the master file; empty while the version is being made.</param>
public sealed record CitedVersion(string Title, string Dataset, string Version, DateOnly Date, string Publisher, string SiteName, string Address, string Sha256)
{
    public static CitedVersion Of(Here here, DatasetFolder folder) => new(
        folder.Title[here.Language], $"{folder.Dataset}", $"{folder.Version}", folder.Release.Date,
        here.Publisher.LegalName[here.Language], here.Publisher.Name[here.Language],
        here.Absolute(folder.Path + FileNames.Page(here.Language)),
        folder.Files.FirstOrDefault(file => file.Name == FileNames.Csv(folder.Dataset))?.Sha256 ?? "");

    public string BibTeX => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"@misc{{{Dataset}-{Version.Replace('.', '-')},\n")
        .Append(CultureInfo.InvariantCulture, $"  author = {{{{{Plain(Publisher)}}}}},\n  title = {{{{{Plain(Title)}}}}},\n")
        .Append(CultureInfo.InvariantCulture, $"  howpublished = {{{Plain(SiteName)}}},\n  version = {{{Version}}},\n")
        .Append(CultureInfo.InvariantCulture, $"  year = {{{Date.Year}}},\n  month = {{{Date.Month}}},\n  day = {{{Date.Day}}},\n  url = {{{Address}}}")
        .Append(Sha256.Length > 0 ? $",\n  note = {{SHA-256 {Sha256}}}\n}}" : "\n}")
        .ToString();

    /// <summary>Signs that BibTeX reads as its own are written so that it prints them.</summary>
    static string Plain(string text)
    {
        var written = new StringBuilder();
        foreach (var sign in text)
            written.Append(sign is '&' or '%' or '$' or '#' or '_' or '{' or '}' ? "\\" : "").Append(sign);
        return written.ToString();
    }
}
