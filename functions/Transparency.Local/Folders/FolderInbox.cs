using System.Globalization;
using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>The inbox as a folder: a partner's prefix is a folder in it.</summary>
public sealed class FolderInbox(string folder) : IInbox
{
    public Task<IReadOnlyList<InboxFile>> ListAsync(string prefix, CancellationToken stop)
    {
        var root = new DirectoryInfo(folder);
        return Task.FromResult<IReadOnlyList<InboxFile>>([.. (root.Exists ? root.EnumerateFiles("*", SearchOption.AllDirectories) : [])
            .Select(file => new InboxFile(Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length, TagOf(file)))
            .Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)]);
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken stop)
    {
        var path = PathOf(name);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }

    public Task RemoveAsync(InboxFile file, CancellationToken stop)
    {
        var lying = new FileInfo(PathOf(file.Name));
        if (lying.Exists && TagOf(lying) == file.Tag) lying.Delete();
        return Task.CompletedTask;
    }

    string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new ArgumentException("A name in the inbox stays in the inbox.", nameof(name));
    }

    static string TagOf(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}");
}
