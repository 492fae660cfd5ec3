using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Transparency.Definitions;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Partners.Web;

/// <summary>What we show to a partner's server, fetched when it is needed.</summary>
/// <param name="Missing">Why nothing can be shown.</param>
sealed record Credentials((string Name, string Value)? Header, X509Certificate2? Certificate, Finding? Missing) : IDisposable
{
    public static async Task<Credentials> OfAsync(PartnerAuthentication authentication, string file, IEnumerable<ISecrets> secrets, IOwnIdentity? identity, CancellationToken stop)
    {
        switch (authentication)
        {
            case PartnerAuthentication.ApiKey(var header, var reference):
                return await FindAsync(secrets, reference, stop) is { } key && key.Trim() is { Length: > 0 } bare ? new((header, bare), null, null) : Lacking(file, reference.ToString());
            case PartnerAuthentication.ManagedIdentity(var scope):
                var token = identity is null ? null : await identity.TokenAsync(scope, stop);
                return token is not null ? new(("Authorization", new AuthenticationHeaderValue("Bearer", token).ToString()), null, null) : Lacking(file, "the identity of this program");
            case PartnerAuthentication.ClientCertificate(var reference):
                return await FindAsync(secrets, reference, stop) is not { } pem ? Lacking(file, reference.ToString())
                    : Certified(pem) is { } certificate ? new(null, certificate, null)
                    : new(null, null, WebFindings.NotACertificate(file, reference.ToString()));
            default:
                return new(null, null, null);
        }
    }

    static async Task<string?> FindAsync(IEnumerable<ISecrets> secrets, SecretReference reference, CancellationToken stop)
    {
        foreach (var place in secrets)
            if (await place.FindAsync(reference, stop) is { } secret) return secret;
        return null;
    }

    static Credentials Lacking(string file, string what) => new(null, null, WebFindings.NoSecret(file, what));

    static X509Certificate2? Certified(string pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(pem, pem);
        }
        catch (Exception unfit) when (unfit is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public void Dispose() => Certificate?.Dispose();
}
