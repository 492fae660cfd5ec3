namespace Transparency.Storage;

/// <summary>A file that a partner put into the inbox.</summary>
/// <param name="Name">Whole, with folders, parted by slashes.</param>
/// <param name="Tag">Changes when the file does.</param>
public sealed record InboxFile(string Name, long Bytes, string Tag);

/// <summary>Stands for the private place where partners who cannot serve their extracts put them.</summary>
/// <remarks>What was received is known by its bytes and stays; only what looks like records about people is taken away.</remarks>
public interface IInbox
{
    /// <summary>Files whose names begin so, in order of name. None when nothing was ever put.</summary>
    Task<IReadOnlyList<InboxFile>> ListAsync(string prefix, CancellationToken stop);

    /// <returns>The bytes, or null if there is no such file any more.</returns>
    Task<Stream?> OpenAsync(string name, CancellationToken stop);

    /// <summary>Takes a file away, if it is still the one that was listed. One that is gone or was changed since is left.</summary>
    Task RemoveAsync(InboxFile file, CancellationToken stop);
}
