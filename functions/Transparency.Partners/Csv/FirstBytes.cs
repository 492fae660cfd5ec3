using Transparency.Validation;

namespace Transparency.Partners.Csv;

/// <summary>Tells by its first bytes what a file is that is not UTF-8 text.</summary>
static class FirstBytes
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>The refusal, or null when it may be text.</returns>
    public static Finding? WhyNot(string file, ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty || first.SequenceEqual(ByteOrderMark)) return Decoding.Empty(file);
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Decoding.Utf16(file);
        if (first.StartsWith("PK\x03\x04"u8)) return Decoding.Binary(file, 0, "a workbook or an archive");
        if (first.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Decoding.Binary(file, 0, "a workbook");
        if (first.StartsWith("%PDF"u8)) return Decoding.Binary(file, 0, "a PDF document");
        var zeros = first.Count((byte)0);
        // Latin text in UTF-16 has a zero in every other byte; binary files have them anywhere.
        if (zeros > first.Length / 3 && zeros <= (first.Length * 3 / 4) + 1 && InStep(first)) return Decoding.Utf16(file);
        return zeros > 0 ? Decoding.Binary(file, 0, "binary") : null;
    }

    static bool InStep(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        return Math.Min(even, odd) * 10 <= Math.Max(even, odd) || even + odd >= bytes.Length * 3 / 4;
    }
}
