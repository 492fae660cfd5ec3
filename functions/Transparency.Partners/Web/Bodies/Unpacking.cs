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
    /// <returns>The file inside; null where the body is no archive, or is refused.</returns>
    public async Task<(TemporaryFile? Inside, Finding? Refused)> OutOfArchiveAsync(TemporaryFile body, CancellationToken stop)
    {
        await using var bytes = body.Open();
        var first = new byte[4];
        if (await bytes.ReadAtLeastAsync(first, 4, throwOnEndOfStream: false, stop) < 4 || !first.AsSpan().SequenceEqual("PK\x03\x04"u8)) return (null, null);
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (zip.Entries is not [{ } entry] || entry.FullName.EndsWith('/')) return (null, WebFindings.OneFile(file));
            if (entry.Length > limits.MostBytes) return (null, WebFindings.TooLarge(file, limits.MostBytes));
            if (entry.Length > Unsuspicious && entry.Length / limits.MostRatio > entry.CompressedLength) return (null, WebFindings.Bomb(file, limits.MostRatio));
            return await OutOfAsync(entry, stop);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or NotSupportedException)
        {
            return (null, WebFindings.Damaged(file));
        }
    }

    async Task<(TemporaryFile?, Finding?)> OutOfAsync(ZipArchiveEntry entry, CancellationToken stop)
    {
        var inside = new TemporaryFile();
        var taken = false;
        try
        {
            Finding? refused;
            // The entry says how long it is, and the unpacker stops there.
            await using (var to = inside.Create())
            await using (var from = entry.Open())
                refused = await new Unpacking(file, limits with { MostRatio = int.MaxValue }).CopyAsync(from, stream => stream, to, stop);
            taken = refused is null;
            return taken ? (inside, null) : (null, refused);
        }
        finally
        {
            if (!taken) inside.Dispose();
        }
    }
}
