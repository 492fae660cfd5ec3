using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Definitions;

/// <summary>Who publishes, under which address, and what they say of themselves.</summary>
/// <param name="BaseAddress">Where the site stands, with a closing slash: every absolute link begins with it.</param>
/// <param name="Agency">SDMX agency id.</param>
/// <param name="Statements">What <c>/about/</c> says. One that its owner has not yet filled is a placeholder and shown as such.</param>
public sealed record Publisher(
    Uri BaseAddress, Code Agency, Text Name, Text Tagline, Text LegalName, string Email, Uri Licence, ImmutableArray<Statement> Statements);

public sealed record Statement(Code Id, bool Placeholder, Text Heading, Text Body);

/// <summary>When releases come out: announced ahead, kept afterwards.</summary>
public sealed record Calendar(ImmutableArray<CalendarEntry> Entries)
{
    /// <summary>The newest release announced for that instant or before it; null before the first.</summary>
    public CalendarEntry? Due(DateTimeOffset at) => Entries.Where(entry => entry.At <= at).MaxBy(entry => entry.At);

    public CalendarEntry? Next(DateTimeOffset after) => Entries.Where(entry => entry.At > after).MinBy(entry => entry.At);
}

/// <param name="At">The announced instant, with the offset that Brussels has on that day.</param>
/// <param name="MovedFrom">The instant announced before, when the date was moved; <paramref name="Reason"/> says why.</param>
public sealed record CalendarEntry(DateTimeOffset At, DateTimeOffset? MovedFrom, Text Reason)
{
    /// <summary>The day in Brussels, which the release is named by.</summary>
    public DateOnly Date => DateOnly.FromDateTime(At.DateTime);
}
