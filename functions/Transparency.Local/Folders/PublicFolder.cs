using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>The folder that the public sees. It holds one whole site at any moment: a new one is built beside it and the two change places at once.</summary>
public sealed class PublicFolder : IPublicSite
{
    /// <summary>Files that every site of ours has; a folder without them is somebody else's and is not touched.</summary>
    static readonly string[] Marks = ["releases.json", "404.html", "sitemap.xml"];

    readonly string path, next, old;

    public PublicFolder(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        path = Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        var beside = Path.GetDirectoryName(path) ?? path;
        next = Path.Combine(beside, $".{Path.GetFileName(path)}{Unfinished.Mark}next");
        old = Path.Combine(beside, $".{Path.GetFileName(path)}{Unfinished.Mark}old");
    }

    public string Name => path;

    public Task<string?> WhyNotAsync(CancellationToken stop) => Task.FromResult(WhyNot());

    string? WhyNot() =>
        File.Exists(path) ? $"'{path}' is a file. Name a folder for the site."
        : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !Marks.All(mark => File.Exists(Path.Combine(path, mark)))
            ? $"'{path}' holds files that are no site of this program; they would be lost. Name an empty or a new folder." : null;

    public Task<IReadOnlyList<PublicFile>> ReadAsync(CancellationToken stop) =>
        Task.FromResult(Directory.Exists(path) ? Tree.Read(path, stop) : []);

    public async Task<PublicFile?> OpenAsync(string path, CancellationToken stop)
    {
        var file = Path.Combine(this.path, path);
        return File.Exists(file) ? new(path, await File.ReadAllBytesAsync(file, stop)) : null;
    }

    /// <summary>All files change places with those before them at once. The caller holds the lease; a run that dies on the way leaves the site before it or the one after.</summary>
    /// <remarks>Not forced to disk: after a power cut the next run makes the site again, from the shelf, which is.</remarks>
    public Task ReplaceAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        if (WhyNot() is { } why) throw new InvalidOperationException(why);
        RefuseToChange(files);
        if (!Directory.Exists(path) && Directory.Exists(old)) Directory.Move(old, path);
        Tree.Remove(old);
        Tree.Remove(next);
        Tree.Write(next, files, durable: false, stop);
        if (!Directory.Exists(path)) Directory.Move(next, path);
        else if (Exchange.Swap(next, path)) Tree.Remove(next);
        else
        {
            Directory.Move(path, old);
            Directory.Move(next, path);
            Tree.Remove(old);
        }
        return Task.CompletedTask;
    }

    public Task PutAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop)
    {
        if (WhyNot() is { } why) throw new InvalidOperationException(why);
        RefuseToChange(files);
        Tree.Remove(next);
        Tree.Write(next, files, durable: false, stop);
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, file.Path))!);
            File.Move(Path.Combine(next, file.Path), Path.Combine(path, file.Path), overwrite: true);
        }
        Tree.Remove(next);
        return Task.CompletedTask;
    }

    void RefuseToChange(IReadOnlyCollection<PublicFile> files)
    {
        if (files.AsParallel().Where(file => Addresses.NeverChanges(file.Path)).FirstOrDefault(Differs) is { } changed) throw new NeverChangesException(changed.Path);
    }

    bool Differs(PublicFile file)
    {
        var standing = Path.Combine(path, file.Path);
        return File.Exists(standing) && !File.ReadAllBytes(standing).AsSpan().SequenceEqual(file.Bytes.Span);
    }
}
