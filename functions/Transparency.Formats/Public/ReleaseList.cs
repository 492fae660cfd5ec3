using System.Text.Json;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>releases.json</c>: the one pointer to what is newest, and every release with its datasets. It goes public last.</summary>
public static class ReleaseList
{
    public const string FileName = GoingPublic.Pointer;

    internal static PublicFile File(Shelf shelf) => new(FileName, JsonFile.Write(json =>
    {
        json.WriteString("newest", shelf.Newest?.Id.ToString());
        json.Objects("releases", shelf.Releases.Reverse(), release =>
        {
            json.WriteString("id", $"{release.Id}");
            json.WriteString("released", Instant.Text(release.Released));
            json.WriteString("supersedes", release.Supersedes?.ToString());
            json.WriteString("reason", release.Record.Reason);
            json.WriteString("path", "/" + release.Path);
            foreach (var file in release.Files.Where(file => file.Name is ReleaseRecord.FileName or Checksums.FileName))
                json.WriteString(file.Name, file.Sha256);
            json.Objects("datasets", release.Datasets, dataset =>
            {
                json.WriteString("id", $"{dataset.Id}");
                json.WriteString("version", $"{dataset.Version}");
                json.WriteString("path", "/" + FileNames.Folder(dataset.Id, dataset.Version));
                json.WriteString(Checksums.FileName, dataset.Sha256);
            });
        });
    }));

    /// <exception cref="FormatException">The bytes are not such a list.</exception>
    public static ReleaseId Newest(ReadOnlyMemory<byte> bytes) => Read(bytes)[^1].Id;

    /// <returns>False where the bytes are not such a list.</returns>
    public static bool TryNewest(ReadOnlyMemory<byte> bytes, out ReleaseId newest)
    {
        try
        {
            newest = Newest(bytes);
            return true;
        }
        catch (FormatException)
        {
            newest = default;
            return false;
        }
    }

    /// <summary>Oldest first.</summary>
    /// <exception cref="FormatException">The bytes are not such a list, or its newest is not the last one made.</exception>
    public static IReadOnlyList<Listed> Read(ReadOnlyMemory<byte> bytes) => Damaged.AsFormat(() =>
    {
        using var document = JsonDocument.Parse(bytes);
        var releases = document.RootElement.Members("releases")
            .Select(release => new Listed(ReleaseId.Parse(release.String("id")), release.String(ReleaseRecord.FileName), release.String(Checksums.FileName)))
            .OrderBy(release => release.Id).ToList();
        return releases.Count > 0 && document.RootElement.OptionalString("newest") == $"{releases[^1].Id}"
            ? releases
            : throw new FormatException("the newest release it names is not the last one in its list");
    });
}

/// <summary>A release as the list names it.</summary>
/// <param name="Record">SHA-256 of its <c>RELEASE.json</c>.</param>
/// <param name="Sums">SHA-256 of its <c>SHA256SUMS</c>.</param>
public sealed record Listed(ReleaseId Id, string Record, string Sums);
