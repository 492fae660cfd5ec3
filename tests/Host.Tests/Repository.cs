namespace Transparency.Tests;

static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Transparency.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the tests.");
            return folder;
        }
    }
}
