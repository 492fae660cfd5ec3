using Transparency.Storage;

namespace Transparency.Azure.Identity;

/// <summary>What this program may know because of who it is in Azure. The emulator knows nobody.</summary>
/// <param name="Secrets">Null where no vault is named.</param>
public sealed record AzureIdentity(IOwnIdentity? Own, ISecrets? Secrets)
{
    /// <param name="vault">As <c>https://NAME.vault.azure.net/</c>; empty for none.</param>
    public static AzureIdentity Of(AzureSettings settings, string vault) => settings is AzureSettings.Accounts accounts && AzureRims.Credential(accounts) is var credential
        ? new(new OwnIdentity(credential), vault.Length == 0 ? null : new VaultSecrets(new Uri(vault), credential)) : new(null, null);
}
