using Transparency.Partners.Csv;

namespace Transparency.Partners.Web;

/// <summary>How patient we are with a partner's server, and how much we take from it.</summary>
public sealed record WebLimits
{
    /// <summary>For one question with all its repetitions.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For one attempt, to the last byte of its body.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromMinutes(2);

    public int Retries { get; init; } = 3;

    /// <summary>Before the first repetition; twice as long before each further one, with chance added so that partners who share a server are not asked in step.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Failures in a row of attempts that make us leave the partner alone.</summary>
    public int FailuresToBreak { get; init; } = 8;

    public TimeSpan Break { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Questions to one partner at a time.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Of a body once it is unpacked.</summary>
    public long MostBytes { get; init; } = CsvRows.MostBytes;

    /// <summary>What one byte may unpack to; only what is larger than a megabyte is held to it.</summary>
    public int MostRatio { get; init; } = 100;

    public int Redirects { get; init; } = 5;
}
