using Azure;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using Transparency.Definitions;
using Transparency.Storage;

namespace Transparency.Azure.Identity;

/// <summary>Secrets of partners in a key vault, read by the identity of this program.</summary>
public sealed class VaultSecrets(Uri vault, TokenCredential credential) : ISecrets
{
    readonly SecretClient secrets = new(vault, credential);

    public async Task<string?> FindAsync(SecretReference reference, CancellationToken stop)
    {
        if (reference.Place != SecretPlace.Keyvault) return null;
        try
        {
            return (await secrets.GetSecretAsync(reference.Name, cancellationToken: stop)).Value.Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
