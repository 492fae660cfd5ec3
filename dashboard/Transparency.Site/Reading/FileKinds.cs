using Transparency.Formats;

namespace Transparency.Site.Reading;

/// <summary>What a file is for, as lists of downloads say it.</summary>
public static class FileKinds
{
    public static string WordFor(string name) => name switch
    {
        FileNames.Codebook => "file.codebook",
        FileNames.Revisions => "file.revisions",
        FileNames.DataPackage => "file.datapackage",
        FileNames.Disclosure => "file.disclosure",
        FileNames.Observations => "file.observations",
        "publisher.json" => "file.publisher",
        "calendar.json" => "file.calendar",
        "SHA256SUMS" => "file.sums",
        "RELEASE.json" => "file.release",
        _ when name.EndsWith(".csv", StringComparison.Ordinal) => "file.csv",
        _ when name.EndsWith(".xlsx", StringComparison.Ordinal) => "file.xlsx",
        _ when name.EndsWith(".zip", StringComparison.Ordinal) => "file.zip",
        _ when name.EndsWith(".nl.jsonstat.json", StringComparison.Ordinal) => "file.jsonstat.nl",
        _ when name.EndsWith(".fr.jsonstat.json", StringComparison.Ordinal) => "file.jsonstat.fr",
        _ when name.EndsWith(".de.jsonstat.json", StringComparison.Ordinal) => "file.jsonstat.de",
        _ when name.EndsWith(".en.jsonstat.json", StringComparison.Ordinal) => "file.jsonstat.en",
        _ => "file.unknown",
    };
}
