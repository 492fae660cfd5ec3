using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Transparency.Hosting;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Makes what is kept of an extract that was refused.</summary>
public sealed class Refusals(IPrivateKey key, TimeProvider time, ILogger<Refusals> log)
{
    /// <param name="bytes">As they came; read to the end.</param>
    /// <returns>Null where nothing came that could be known again.</returns>
    public async Task<Refusal?> OfAsync(IEnumerable<Finding> findings, Stream bytes, CancellationToken stop) =>
        bytes.Length == 0 ? null : new(time.GetUtcNow(), bytes.Length, await MacAsync(bytes, stop), Codes(findings));

    /// <summary>Codes of what refused it, each once, in order.</summary>
    public static string Codes(IEnumerable<Finding> findings) =>
        string.Join(' ', findings.Where(finding => finding.Severity == Severity.Refusal).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    async Task<string> MacAsync(Stream bytes, CancellationToken stop)
    {
        if (await KeyAsync(stop) is { } secret) return Convert.ToHexStringLower(await HMACSHA256.HashDataAsync(secret, bytes, stop));
        log.NoKeyOfRefusals();
        return "";
    }

    /// <summary>A vault that does not answer stops no pull: an extract is refused with or without a key.</summary>
    async Task<byte[]?> KeyAsync(CancellationToken stop)
    {
        try
        {
            return await key.FindAsync(stop);
        }
        catch (global::Azure.RequestFailedException)
        {
            return null;
        }
    }
}
