using System.Security.Cryptography.X509Certificates;
using Transparency.Definitions;
using Transparency.Partners.Web;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Partners;

/// <summary>Asks a partner as the program does, with less patience.</summary>
sealed class AskingPartners(WebLimits? limits = null, X509Certificate2? trusted = null, (string Name, string Value)[]? secrets = null)
{
    public static readonly WebLimits Impatient = new()
    {
        Total = TimeSpan.FromSeconds(3), Attempt = TimeSpan.FromMilliseconds(600), Retries = 2, FirstPause = TimeSpan.FromMilliseconds(20), Break = TimeSpan.FromSeconds(30),
    };

    readonly PartnerWeb web = new("Transparency/1.2.3 (+who@to.ask)", [new Secrets(secrets ?? [])], null, TimeProvider.System, limits ?? Impatient, (place, certificate) =>
    {
        var handler = Connections.Of(place, certificate);
        if (trusted is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(trusted);
        }
        return handler;
    });

    public Task<Fetched> AskAsync(Partner partner, PullMemory? memory = null) => web.FetchAsync(partner, $"{partner.Id}{partner.Format.Ending}", memory, TestContext.Current.CancellationToken);

    /// <summary>The text that came; or the finding that says why nothing did.</summary>
    public async Task<string> SaidAsync(Partner partner, PullMemory? memory = null)
    {
        switch (await AskAsync(partner, memory))
        {
            case Fetched.Came came:
                using (came)
                using (var reader = new StreamReader(came.Open())) return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            case Fetched.Refused(var why): return $"refused: {why}";
            case Fetched.Unreachable(var why): return $"unreachable: {why}";
            default: return "not modified";
        }
    }

    public static PullMemory Memory(string tag, string hash, string lastModified = "") =>
        new(Code.Of("agency"), Code.Of("people"), PullOutcome.Accepted, default, null, tag, lastModified, hash, "");

    sealed class Secrets((string Name, string Value)[] all) : ISecrets
    {
        public Task<string?> FindAsync(SecretReference reference, CancellationToken stop) =>
            Task.FromResult<string?>(all.FirstOrDefault(secret => secret.Name == reference.ToString()).Value);
    }
}
