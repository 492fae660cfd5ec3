using System.Collections.Immutable;

namespace Transparency.Formats;

/// <summary>CRC-32 of ISO 3309, as zip entries carry it.</summary>
static class Crc32
{
    static readonly ImmutableArray<uint> Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var remainder = (uint)n;
        for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 0 ? remainder >> 1 : remainder >> 1 ^ 0xEDB88320;
        return remainder;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan();
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = table[(byte)(crc ^ b)] ^ crc >> 8;
        return ~crc;
    }
}
