using Transparency.Site;

namespace Transparency.Hosting;

/// <summary>The plans of topic pages on this machine.</summary>
static class FiguresFolder
{
    public static IReadOnlyDictionary<string, TopicPlan> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0) throw new CannotRunException(Sentences.NoFigures(folder));
        return FigureFiles.Read(files.Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllBytes(path))));
    }
}
