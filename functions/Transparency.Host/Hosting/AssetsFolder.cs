namespace Transparency.Hosting;

/// <summary>Styles and pictures of the site on this machine, by file name.</summary>
static class AssetsFolder
{
    public static IReadOnlyDictionary<string, byte[]> Read(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal)
        : throw new CannotRunException(Sentences.NoAssets(folder));
}
