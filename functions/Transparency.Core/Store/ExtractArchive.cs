namespace Transparency.Storage;

/// <summary>Stands for the private archive of what partners sent, byte for byte.</summary>
/// <remarks>Bytes are kept by their SHA-256 in lower-case hexadecimal; the same bytes twice are one; nothing is ever overwritten.</remarks>
public interface IExtractArchive
{
    /// <param name="bytes">Read twice from its beginning: once for the hash, once to be kept.</param>
    /// <returns>The SHA-256.</returns>
    Task<string> PutAsync(Stream bytes, CancellationToken stop);

    /// <returns>The bytes, or null if they were never put.</returns>
    Task<Stream?> OpenAsync(string hash, CancellationToken stop);
}
