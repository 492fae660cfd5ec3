using Transparency.Site;

namespace Transparency.Hosting;

/// <summary>The words of the site on this machine.</summary>
static class WordsFolder
{
    public static IReadOnlyDictionary<string, Words> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0) throw new CannotRunException(Sentences.NoWords(folder));
        return WordFiles.Read(files.Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllBytes(path))));
    }
}
