using Transparency.Definitions;
using Transparency.Storage;

namespace Transparency.Partners.Secrets;

/// <summary>Secrets in the environment of this process: <c>env:AGENCY_KEY</c>.</summary>
public sealed class EnvironmentSecrets : ISecrets
{
    public Task<string?> FindAsync(SecretReference reference, CancellationToken stop) =>
        Task.FromResult(reference.Place == SecretPlace.Env ? Environment.GetEnvironmentVariable(reference.Name) : null);
}
