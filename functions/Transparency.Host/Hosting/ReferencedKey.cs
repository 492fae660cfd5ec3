using System.Text;
using Transparency.Definitions;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>The private key where the settings say that it lies.</summary>
/// <param name="reference">Null where they say nothing.</param>
sealed class ReferencedKey(SecretReference? reference, IReadOnlyList<ISecrets> secrets) : IPrivateKey
{
    /// <summary>A shorter key could be guessed.</summary>
    const int Fewest = 32;

    /// <exception cref="CannotRunException">What lies there is too short for a key.</exception>
    public async Task<byte[]?> FindAsync(CancellationToken stop)
    {
        foreach (var place in reference is null ? [] : secrets)
            if (await place.FindAsync(reference!, stop) is { } secret)
                return Encoding.UTF8.GetBytes(secret.Trim()) is { Length: >= Fewest } key ? key : throw new CannotRunException(Sentences.ShortPrivateKey(reference!.ToString(), Fewest));
        return null;
    }
}
