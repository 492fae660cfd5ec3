using System.Text.RegularExpressions;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>The way of a stranger through the public site: from <c>releases.json</c> to everything that the newest release names.</summary>
public static partial class Following
{
    /// <summary>Where everybody begins.</summary>
    public static IReadOnlyList<string> First { get; } = [ReleaseList.FileName, "sitemap.xml", "data-status.json"];

    /// <summary>Paths that the files read so far lead to. What cannot be read leads nowhere: verification says so.</summary>
    /// <param name="read">By path.</param>
    public static IEnumerable<string> Next(IReadOnlyDictionary<string, PublicFile> read)
    {
        if (Read(read, ReleaseList.FileName, bytes => ReleaseList.Newest(bytes)) is { } newest)
        {
            var folder = FileNames.Folder(newest);
            foreach (var path in In(read, folder)) yield return path;
            foreach (var dataset in Read(read, folder + ReleaseRecord.FileName, ReleaseRecord.Read)?.Datasets ?? [])
            {
                var version = FileNames.Folder(dataset.Id, dataset.Version);
                foreach (var path in In(read, version))
                {
                    yield return path;
                    yield return FileNames.Latest(dataset.Id) + path[version.Length..];
                }
            }
        }
        if (read.TryGetValue("sitemap.xml", out var sitemap))
            foreach (Match home in Home().Matches(System.Text.Encoding.UTF8.GetString(sitemap.Bytes.Span))) yield return $"{home.Groups[1].Value}/index.html";
    }

    static IEnumerable<string> In(IReadOnlyDictionary<string, PublicFile> read, string folder) =>
        (Read(read, folder + Checksums.FileName, Checksums.Read)?.Keys ?? []).Concat([ReleaseRecord.FileName, Checksums.FileName]).Select(name => folder + name);

    static T? Read<T>(IReadOnlyDictionary<string, PublicFile> read, string path, Func<ReadOnlyMemory<byte>, T> reading)
    {
        try
        {
            return read.TryGetValue(path, out var file) ? Damaged.AsFormat(() => reading(file.Bytes)) : default;
        }
        catch (FormatException)
        {
            return default;
        }
    }

    /// <summary>Addresses of one part, which are the languages.</summary>
    [GeneratedRegex("<loc>[^<]*://[^/<]+/(?:[^<]*/)?([a-z]{2})/</loc>")]
    private static partial Regex Home();
}
