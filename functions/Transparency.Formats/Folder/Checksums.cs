using System.Security.Cryptography;
using System.Text;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>SHA256SUMS</c> as <c>sha256sum -c</c> reads it: hash, two spaces, name, in order of name.</summary>
public static class Checksums
{
    public const string FileName = "SHA256SUMS";

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    /// <param name="folder">With its closing slash; the names are relative to it.</param>
    public static PublicFile File(string folder, IEnumerable<PublicFile> files) => new(folder + FileName, Encoding.ASCII.GetBytes(string.Concat(files
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => $"{Of(file.Bytes)}  {file.Path[folder.Length..]}\n"))));

    /// <exception cref="FormatException">The bytes are not such a list.</exception>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlyMemory<byte> bytes) => Encoding.ASCII.GetString(bytes.Span)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Length > 66 && line[64..66] == "  " ? line : throw new FormatException($"'{line}' is not a line of {FileName}"))
        .ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
}
