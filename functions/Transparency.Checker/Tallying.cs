using System.Security.Cryptography;

namespace Transparency.Checker;

static class Tallying
{
    /// <summary>Of figures that were published elsewhere: all are shown.</summary>
    public static Tally Of(Evidence evidence) => Of(evidence, Csv.Read(evidence.Csv.Span).Count - 1, 0, 0);

    public static Tally Of(Evidence evidence, int cells, int withheld, int bounded) => new(
        cells, cells - withheld, withheld, bounded, Door.Version,
        [(evidence.File, Hash(evidence.Csv)), ("codebook.json", Hash(evidence.Codebook)), .. evidence.Others.Select(file => (file.Name, Hash(file.Bytes)))],
        Convert.ToHexStringLower(SHA256.HashData(evidence.Earlier.SelectMany(csv => SHA256.HashData(csv.Span)).ToArray())));

    static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
