using System.Buffers;
using System.Text.Unicode;

namespace Transparency.Partners.Csv;

/// <summary>What kept a file's bytes from being text.</summary>
enum Trouble { None, NotUtf8, TooLarge }

/// <summary>A stretch of a file's text that moves forwards: what is behind is forgotten, so memory does not grow with the file.</summary>
sealed class TextWindow(Stream stream, long mostBytes) : IDisposable
{
    const int BlockSize = 1 << 16;
    const int PeekSize = 4096;

    readonly byte[] block = new byte[BlockSize];
    char[] chars = new char[2 * BlockSize];
    long bytesRead;
    int pending;
    bool ended;

    public long MostBytes => mostBytes;

    public Trouble Trouble { get; private set; }

    /// <summary>The first byte that is not UTF-8, when that is the trouble.</summary>
    public byte Offender { get; private set; }

    public int Length { get; private set; }

    public char[] Chars => chars;

    /// <summary>The first bytes, before any is decoded.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (!ended && pending < PeekSize) ReadBytes();
        return block.AsSpan(0, Math.Min(pending, PeekSize));
    }

    public void Skip(int bytes)
    {
        block.AsSpan(bytes, pending - bytes).CopyTo(block);
        pending -= bytes;
    }

    /// <summary>Forgets what stands before <paramref name="from"/>, which becomes the first character, and reads on.</summary>
    /// <returns>False when nothing was added: the file is at its end, or <see cref="Trouble"/> says why not.</returns>
    public bool Advance(int from)
    {
        var kept = Length - from;
        if (from > 0) chars.AsSpan(from, kept).CopyTo(chars);
        if (chars.Length - kept < BlockSize) Array.Resize(ref chars, chars.Length * 2);
        Length = kept;
        while (Length == kept && Trouble == Trouble.None && (pending > 0 || !ended))
        {
            if (!ended && pending < block.Length) ReadBytes();
            Decode();
        }
        return Length > kept;
    }

    void ReadBytes()
    {
        var count = stream.Read(block, pending, block.Length - pending);
        ended = count == 0;
        pending += count;
        bytesRead += count;
    }

    void Decode()
    {
        if (bytesRead > mostBytes)
        {
            Trouble = Trouble.TooLarge;
            return;
        }
        var status = Utf8.ToUtf16(block.AsSpan(0, pending), chars.AsSpan(Length), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: ended);
        if (status == OperationStatus.InvalidData) (Trouble, Offender) = (Trouble.NotUtf8, block[read]);
        Length += written;
        Skip(read);
    }

    public void Dispose() => stream.Dispose();
}
