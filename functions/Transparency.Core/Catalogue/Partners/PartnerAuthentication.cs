namespace Transparency.Definitions;

/// <summary>Where a secret is kept.</summary>
public enum SecretPlace { Env, Keyvault, Usersecret }

/// <summary>The name of a secret, never the secret: <c>env:AGENCY_KEY</c>. What is secret stands in no file of the catalogue.</summary>
public sealed record SecretReference(SecretPlace Place, string Name)
{
    public override string ToString() => $"{Statistics.ClosedSet.Word(Place)}:{Name}";

    /// <returns>Null for a text that names no secret.</returns>
    public static SecretReference? Find(string text) =>
        text.Split(':') is [var place, { Length: > 0 } name] && Statistics.ClosedSet.Find<SecretPlace>(place) is { } kind ? new(kind, name) : null;
}

/// <summary>How a partner's server knows that it is us.</summary>
public abstract record PartnerAuthentication
{
    PartnerAuthentication() { }

    public sealed record None : PartnerAuthentication;

    public sealed record ApiKey(string Header, SecretReference Key) : PartnerAuthentication;

    /// <summary>A token of the identity that this program runs as.</summary>
    /// <param name="Scope">What the token is for, as the partner's server names it.</param>
    public sealed record ManagedIdentity(string Scope) : PartnerAuthentication;

    /// <param name="Certificate">Certificate and private key, in PEM.</param>
    public sealed record ClientCertificate(SecretReference Certificate) : PartnerAuthentication;
}
