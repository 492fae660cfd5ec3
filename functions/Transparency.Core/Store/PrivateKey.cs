namespace Transparency.Storage;

/// <summary>
/// Stands for the private key of this service: refused extracts are known again by their HMAC under it, and the search for guards and
/// the rounding of small counts draw on it, since whoever knew what they drew could run them backwards.
/// </summary>
/// <remarks>It stays the same for as long as refusals are compared and rounded counts have to stay as they are, and is written to no log and no finding.</remarks>
public interface IPrivateKey
{
    /// <returns>Null where there is none.</returns>
    Task<byte[]?> FindAsync(CancellationToken stop);
}
