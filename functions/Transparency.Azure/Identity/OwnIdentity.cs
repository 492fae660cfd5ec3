using Azure.Core;
using Transparency.Storage;

namespace Transparency.Azure.Identity;

/// <summary>The identity that Azure gives this program.</summary>
public sealed class OwnIdentity(TokenCredential credential) : IOwnIdentity
{
    public async Task<string?> TokenAsync(string scope, CancellationToken stop) => (await credential.GetTokenAsync(new TokenRequestContext([scope]), stop)).Token;
}
