using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>A public file as lists of downloads show it.</summary>
/// <param name="Path">Below the site's root, without a leading slash.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record ListedFile(string Path, long Length, string Sha256)
{
    /// <summary>Without its folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    internal static ListedFile Of(PublicFile file) => new(file.Path, file.Bytes.Length, Checksums.Of(file.Bytes));
}
