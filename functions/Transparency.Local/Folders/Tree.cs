using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>Public files as a tree of folders.</summary>
static class Tree
{
    /// <param name="durable">Whether each file and name must have reached the disk when this returns.</param>
    /// <exception cref="ArgumentException">A path leads out of the tree, or stands twice.</exception>
    public static void Write(string root, IReadOnlyCollection<PublicFile> files, bool durable, CancellationToken stop)
    {
        PublicPaths.Check(files);
        Directory.CreateDirectory(root);
        HashSet<string> folders = [root];
        foreach (var file in files)
            for (var slash = file.Path.IndexOf('/'); slash > 0; slash = file.Path.IndexOf('/', slash + 1))
                if (folders.Add(Path.Combine(root, file.Path[..slash]))) Directory.CreateDirectory(Path.Combine(root, file.Path[..slash]));
        // Files wait for the disk together rather than one after the other.
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = durable ? 16 : 4 }, file =>
        {
            var path = Path.Combine(root, file.Path);
            if (durable) Durable.Write(path, file.Bytes.Span);
            else File.WriteAllBytes(path, file.Bytes.Span);
        });
        if (durable) foreach (var folder in folders) Durable.KeepNames(folder);
    }

    /// <summary>Every file below the root, in order of path.</summary>
    public static IReadOnlyList<PublicFile> Read(string root, CancellationToken stop)
    {
        var paths = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        var files = new PublicFile[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = 4 }, i =>
            files[i] = new(Path.GetRelativePath(root, paths[i]).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(paths[i])));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public static void Remove(string root)
    {
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }
}
