using Transparency.Definitions;
using Transparency.Formats;

namespace Transparency.Hosting;

/// <summary>The catalogue's files on this machine.</summary>
static class CatalogueFolder
{
    /// <summary>In a rehearsal its files are laid over those of the catalogue; none of them may be one of the catalogue's own.</summary>
    public static Catalogue Read(Settings settings)
    {
        var files = FilesOf(settings.Catalogue);
        foreach (var (path, bytes) in settings.Rehearsal ? FilesOf(settings.RehearsalCatalogue) : [])
            if (!files.TryAdd(path, bytes)) throw new CannotRunException(Sentences.RehearsalCovers(path));
        return Whole(files);
    }

    static Dictionary<string, ReadOnlyMemory<byte>> FilesOf(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path),
            StringComparer.Ordinal)
        : throw new CannotRunException(Sentences.NoCatalogue(folder));

    static Catalogue Whole(Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        return CatalogueReading.Read(files) switch
        {
            CatalogueRead.Whole whole => whole.Catalogue,
            CatalogueRead.Refused refused => throw new CatalogueRefusedException(refused.Findings),
            var other => throw new InvalidOperationException($"{other} is no outcome of reading the catalogue."),
        };
    }
}
