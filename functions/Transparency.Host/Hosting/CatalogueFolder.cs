using Transparency.Definitions;
using Transparency.Formats;

namespace Transparency.Hosting;

/// <summary>The catalogue's files on this machine.</summary>
static class CatalogueFolder
{
    public static Catalogue Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new CannotRunException(Sentences.NoCatalogue(folder));
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path),
            StringComparer.Ordinal);
        return CatalogueReading.Read(files) switch
        {
            CatalogueRead.Whole whole => whole.Catalogue,
            CatalogueRead.Refused refused => throw new CatalogueRefusedException(refused.Findings),
            var other => throw new InvalidOperationException($"{other} is no outcome of reading the catalogue."),
        };
    }
}
