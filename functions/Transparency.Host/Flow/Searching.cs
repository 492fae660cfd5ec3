using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Transparency.Protection;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>How hard protection searches, and from which secret seed: whoever knew it could run the search backwards.</summary>
public sealed class Searching(IPrivateKey key)
{
    /// <summary>About two seconds on one core, beyond the first whole pattern.</summary>
    const long Steps = 150_000_000;

    /// <returns>Null where there is no private key: without one nothing is protected.</returns>
    public async Task<Effort?> EffortAsync(Code dataset, CancellationToken stop) => await key.FindAsync(stop) is { } secret
        ? new(BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"protection of {dataset}"))), Steps) : null;
}
