using System.Buffers;
using System.IO.Compression;
using Transparency.Validation;

namespace Transparency.Partners.Web.Bodies;

/// <summary>Copies a body to a file and unpacks it on the way, no further than was agreed.</summary>
sealed class Unpacking(string file, WebLimits limits)
{
    /// <summary>Below this, no ratio is too large: a table of zeros packs well.</summary>
    const long Unsuspicious = 1 << 20;

    /// <summary>What it is packed with; null where that is not read here.</summary>
    public static Func<Stream, Stream>? Of(string encoding) => encoding.ToLowerInvariant() switch
    {
        "" or "identity" => stream => stream,
        "gzip" or "x-gzip" => stream => new GZipStream(stream, CompressionMode.Decompress),
        "deflate" => stream => new ZLibStream(stream, CompressionMode.Decompress),
        "br" => stream => new BrotliStream(stream, CompressionMode.Decompress),
        _ => null,
    };

    /// <returns>Null when all of it was copied.</returns>
    /// <exception cref="IOException">The source ended too early.</exception>
    public async Task<Finding?> CopyAsync(Stream packed, Func<Stream, Stream> unpack, Stream to, CancellationToken stop)
    {
        var counted = new CountedStream(packed);
        await using var unpacked = unpack(counted);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (long all = 0; ;)
            {
                var read = await unpacked.ReadAsync(buffer, stop);
                if (read == 0) return null;
                all += read;
                if (all > limits.MostBytes) return WebFindings.TooLarge(file, limits.MostBytes);
                if (all > Unsuspicious && all / limits.MostRatio > counted.Count) return WebFindings.Bomb(file, limits.MostRatio);
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        catch (InvalidDataException)
        {
            return WebFindings.Damaged(file);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>An archive with one file in it is that file.</summary>
    /// <param name="body">Disposed of here when another takes its place.</param>
    public async Task<(TemporaryFile File, Finding? Refused)> OutOfArchiveAsync(TemporaryFile body, CancellationToken stop)
    {
        await using var bytes = body.Open();
        var first = new byte[4];
        if (await bytes.ReadAtLeastAsync(first, 4, throwOnEndOfStream: false, stop) < 4 || !first.AsSpan().SequenceEqual("PK\x03\x04"u8)) return (body, null);
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (zip.Entries is not [{ } entry] || entry.FullName.EndsWith('/')) return (body, WebFindings.OneFile(file));
            if (entry.Length > limits.MostBytes) return (body, WebFindings.TooLarge(file, limits.MostBytes));
            if (entry.Length > Unsuspicious && entry.Length / limits.MostRatio > entry.CompressedLength) return (body, WebFindings.Bomb(file, limits.MostRatio));
            var inside = new TemporaryFile();
            await using (var to = inside.Create())
            await using (var from = entry.Open())
                if (await CopyEntryAsync(from, to, stop) is { } refused)
                {
                    inside.Dispose();
                    return (body, refused);
                }
            body.Dispose();
            return (inside, null);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException)
        {
            return (body, WebFindings.Damaged(file));
        }
    }

    /// <summary>The entry says how long it is, and the unpacker stops there.</summary>
    async Task<Finding?> CopyEntryAsync(Stream from, Stream to, CancellationToken stop)
    {
        var unlimited = limits with { MostRatio = int.MaxValue };
        return await new Unpacking(file, unlimited).CopyAsync(from, stream => stream, to, stop);
    }
}
