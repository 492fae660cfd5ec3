using System.IO.Compression;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>A release that waits for its minute: the files it will add to the shelf, and every page of the site as it will be then.</summary>
public sealed record PreparedPack(IReadOnlyList<PublicFile> Release, IReadOnlyList<PublicFile> Pages)
{
    const string ReleaseFolder = "release/", PagesFolder = "pages/";

    public Stream Write() => new MemoryStream(StoredZip.Write(
        [.. Release.Select(file => file with { Path = ReleaseFolder + file.Path }), .. Pages.Select(file => file with { Path = PagesFolder + file.Path })]));

    /// <exception cref="FormatException">The stream is no such pack.</exception>
    public static PreparedPack Read(Stream pack)
    {
        try
        {
            using var zip = new ZipArchive(pack, ZipArchiveMode.Read);
            return new(In(zip, ReleaseFolder), In(zip, PagesFolder));
        }
        catch (InvalidDataException damaged)
        {
            throw new FormatException($"The prepared release cannot be read back ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    static List<PublicFile> In(ZipArchive zip, string folder) =>
        [.. zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).Select(entry => new PublicFile(entry.FullName[folder.Length..], Bytes(entry)))];

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}
