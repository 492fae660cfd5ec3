namespace Transparency.Tests.Local;

/// <summary>A folder of its own for a test, gone with it.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below, with its text: what the folder looks like from outside.</summary>
    public string Picture() => string.Join('\n', Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => $"{System.IO.Path.GetRelativePath(Path, file)}: {File.ReadAllText(file)}").Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
