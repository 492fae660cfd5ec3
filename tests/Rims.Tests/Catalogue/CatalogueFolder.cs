using System.Text;
using System.Text.RegularExpressions;
using Transparency.Formats;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>The catalogue of the repository, to be read as it is or with one thing spoiled.</summary>
static class CatalogueFolder
{
    /// <summary>Of the repository.</summary>
    public static string Root { get; } = Above();

    public static string Path { get; } = System.IO.Path.Combine(Root, "functions", "catalogue");

    public static Dictionary<string, ReadOnlyMemory<byte>> Files() =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(
            file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file)), StringComparer.Ordinal);

    /// <summary>What is found when the first match in one file is replaced.</summary>
    public static string[] Spoiled(string file, string pattern, string with)
    {
        var files = Files();
        var before = Encoding.UTF8.GetString(files[file].Span);
        var after = new Regex(pattern).Replace(before, with, 1);
        Assert.NotEqual(before, after);
        files[file] = Encoding.UTF8.GetBytes(after);
        return Found(files);
    }

    /// <summary>Findings as <c>C101 file, 'member': sentence</c>; none if the catalogue is whole.</summary>
    public static string[] Found(Dictionary<string, ReadOnlyMemory<byte>> files) => CatalogueReading.Read(files) switch
    {
        CatalogueRead.Refused refused => [.. refused.Findings.Select(f => f.ToString())],
        _ => [],
    };

    static string Above()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(at, "Transparency.sln"))) at = System.IO.Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
        return at;
    }
}
