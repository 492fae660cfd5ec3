using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Transparency.Storage;

namespace Transparency.Azure.Blobs;

/// <summary>What a release is made of: a line for each file with the SHA-256 of its bytes and its path, as <c>sha256sum</c> writes it, in order of path.</summary>
sealed record Inventory(ImmutableArray<(string Digest, string Path)> Files)
{
    public static Inventory Of(IEnumerable<PublicFile> files) =>
        new([.. files.Select(file => (DigestOf(file.Bytes.Span), file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public BinaryData Write() => BinaryData.FromString(string.Concat(Files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Digest}  {file.Path}\n"))));

    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Inventory Read(BinaryData bytes)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var line in Encoding.UTF8.GetString(bytes.ToMemory().Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length < 67 || line[64..66] != "  ") throw new InvalidDataException($"'{line}' is no line of an inventory.");
            files.Add((line[..64], line[66..]));
        }
        return new(files.ToImmutable());
    }
}
