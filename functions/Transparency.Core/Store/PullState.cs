using Transparency.Statistics;

namespace Transparency.Storage;

/// <summary>How the last attempt to get an extract ended.</summary>
public enum PullOutcome { Accepted, Refused, Unchanged, Late, Unreachable }

/// <summary>What is remembered of one partner's extract of one dataset, from one run to the next. Private: it may name addresses and findings.</summary>
/// <param name="Asked">When it was last asked for.</param>
/// <param name="Good">When the extract that stands was received; null before the first. An answer that nothing has changed does not move it, so that a partner who never sends anything new ends as late.</param>
/// <param name="ETag">As the partner's server gave it with the last accepted extract; empty when it gave none.</param>
/// <param name="LastModified">As the server wrote it; empty when it gave none.</param>
/// <param name="ExtractHash">SHA-256 of the last accepted bytes, in lower-case hexadecimal; empty before the first.</param>
/// <param name="Findings">Codes of the findings that refused the last one, in order, parted by spaces; empty when nothing was refused.</param>
public sealed record PullMemory(
    Code Partner, Code Dataset, PullOutcome Outcome, DateTimeOffset Asked, DateTimeOffset? Good,
    string ETag, string LastModified, string ExtractHash, string Findings)
{
    /// <summary>The last extract that was refused, also when a good one has come since; null before the first.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>All that is kept of an extract that was refused: enough to know it again, and nothing of what it holds.</summary>
/// <param name="Mac">HMAC-SHA-256 of its bytes under a private key, in lower-case hexadecimal: a plain hash of a small table can be guessed. Empty where there was no key.</param>
/// <param name="Findings">Codes, as in <see cref="PullMemory"/>.</param>
public sealed record Refusal(DateTimeOffset At, long Bytes, string Mac, string Findings);

/// <summary>Stands for what is remembered between runs of what partners sent.</summary>
/// <remarks>One memory a partner and dataset; a newer one takes the place of the older. Instants keep their second and are given back in UTC.</remarks>
public interface IPullState
{
    /// <summary>Every memory, in order of partner, dataset.</summary>
    Task<IReadOnlyList<PullMemory>> AllAsync(CancellationToken stop);

    Task PutAsync(PullMemory memory, CancellationToken stop);
}
