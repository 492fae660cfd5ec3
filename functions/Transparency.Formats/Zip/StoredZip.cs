using System.Buffers.Binary;
using System.Text;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>
/// A zip whose bytes depend on its contents alone: entries stored as they are, in the order given, dated 1 January 1980. Written by hand
/// because compression differs between machines and ZipArchive writes down the system it ran on.
/// </summary>
static class StoredZip
{
    const uint Local = 0x04034B50, Central = 0x02014B50, End = 0x06054B50;
    const ushort Version = 20, Utf8Names = 1 << 11, FirstOfJanuary1980 = 0x21;

    /// <exception cref="ArgumentException">More than 65,535 entries or 4 GB: the plain format holds no more.</exception>
    public static byte[] Write(IReadOnlyCollection<PublicFile> entries)
    {
        var size = entries.Sum(entry => 76L + 2 * Encoding.UTF8.GetByteCount(entry.Path) + entry.Bytes.Length) + 22;
        if (entries.Count > ushort.MaxValue || size > Array.MaxLength)
            throw new ArgumentException($"{entries.Count} entries of {size} bytes together do not go into one archive.", nameof(entries));
        var zip = new byte[size];
        var (at, directory) = (0, new List<(PublicFile Entry, uint Crc, int Offset)>(entries.Count));
        foreach (var entry in entries)
        {
            var crc = Crc32.Of(entry.Bytes.Span);
            directory.Add((entry, crc, at));
            at += Header(zip.AsSpan(at), entry, crc, null);
            entry.Bytes.Span.CopyTo(zip.AsSpan(at));
            at += entry.Bytes.Length;
        }
        var start = at;
        foreach (var (entry, crc, offset) in directory) at += Header(zip.AsSpan(at), entry, crc, offset);
        Finish(zip.AsSpan(at), entries.Count, at - start, start);
        return zip;
    }

    /// <param name="offset">Where the entry stands, for the directory; null for the header before the entry itself.</param>
    static int Header(Span<byte> zip, PublicFile entry, uint crc, int? offset)
    {
        var name = Encoding.UTF8.GetBytes(entry.Path);
        var fields = new Fields(zip);
        fields.Four(offset is null ? Local : Central);
        if (offset is not null) fields.Two(Version);
        fields.Two(Version);
        fields.Two(Utf8Names);
        fields.Two(0);
        fields.Two(0);
        fields.Two(FirstOfJanuary1980);
        fields.Four(crc);
        fields.Four((uint)entry.Bytes.Length);
        fields.Four((uint)entry.Bytes.Length);
        fields.Two((ushort)name.Length);
        fields.Two(0);
        if (offset is { } place)
        {
            fields.Two(0);
            fields.Two(0);
            fields.Two(0);
            fields.Four(0);
            fields.Four((uint)place);
        }
        name.CopyTo(zip[fields.Length..]);
        return fields.Length + name.Length;
    }

    static void Finish(Span<byte> zip, int entries, int length, int start)
    {
        var fields = new Fields(zip);
        fields.Four(End);
        fields.Four(0);
        fields.Two((ushort)entries);
        fields.Two((ushort)entries);
        fields.Four((uint)length);
        fields.Four((uint)start);
        fields.Two(0);
    }

    /// <summary>Writes numbers one after the other, least byte first.</summary>
    ref struct Fields(Span<byte> bytes)
    {
        readonly Span<byte> bytes = bytes;

        public int Length { get; private set; }

        public void Two(ushort number)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[Length..], number);
            Length += 2;
        }

        public void Four(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[Length..], number);
            Length += 4;
        }
    }
}
