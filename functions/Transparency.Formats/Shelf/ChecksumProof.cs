using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>A folder holds exactly what its SHA256SUMS lists, with those hashes, beside SHA256SUMS and RELEASE.json themselves.</summary>
static class ChecksumProof
{
    /// <exception cref="DamagedShelfException">It does not; the first fault is told.</exception>
    public static void Prove(string folder, IReadOnlyDictionary<string, PublicFile> files)
    {
        if (Faults(folder, files).FirstOrDefault() is { } fault)
            throw new DamagedShelfException($"'{fault.Path}' on the shelf of releases {fault.What}; restore it from a copy of the published site.");
    }

    /// <param name="folder">With its closing slash.</param>
    /// <param name="files">By name in the folder.</param>
    public static IEnumerable<Fault> Faults(string folder, IReadOnlyDictionary<string, PublicFile> files)
    {
        if (!files.TryGetValue(Checksums.FileName, out var list)) return [new(folder + Checksums.FileName, "is missing")];
        IReadOnlyDictionary<string, string> sums;
        try
        {
            sums = Damaged.AsFormat(() => Checksums.Read(list.Bytes));
        }
        catch (FormatException e)
        {
            return [new(folder + Checksums.FileName, $"cannot be read ({e.Message})")];
        }
        return sums.Keys.Concat(files.Keys).Distinct().Order(StringComparer.Ordinal).Select(name =>
            name is Checksums.FileName or ReleaseRecord.FileName ? null
            : !files.TryGetValue(name, out var file) ? new Fault(folder + name, "is missing")
            : !sums.TryGetValue(name, out var sum) ? new Fault(folder + name, $"stands in no {Checksums.FileName}")
            : Checksums.Of(file.Bytes) != sum ? new Fault(folder + name, $"is not the file that was published: its SHA-256 is not the one in {Checksums.FileName}")
            : null).OfType<Fault>();
    }
}

/// <param name="What">Follows the path as the rest of a sentence.</param>
sealed record Fault(string Path, string What);
