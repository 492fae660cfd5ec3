namespace Transparency.Tests;

/// <summary>The files of this repository, as they stand.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string below) => System.IO.Path.Combine(Root, below);

    public static string Text(string below) => File.ReadAllText(Path(below));

    static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Transparency.sln"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
