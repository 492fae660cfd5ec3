using Transparency.Definitions;

namespace Transparency.Storage;

/// <summary>Stands for the places where secrets are kept.</summary>
/// <remarks>A secret is fetched when it is needed and is written nowhere: not to a log, a finding, or what is remembered.</remarks>
public interface ISecrets
{
    /// <returns>Null when there is none of that name, or when this one does not know such places.</returns>
    Task<string?> FindAsync(SecretReference reference, CancellationToken stop);
}

/// <summary>Stands for the identity that this program runs as.</summary>
public interface IOwnIdentity
{
    /// <returns>A bearer token for that scope; null where the program has no identity.</returns>
    Task<string?> TokenAsync(string scope, CancellationToken stop);
}
