using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>What is known about an extract besides its bytes.</summary>
/// <param name="Today">Nothing can have been counted after this day.</param>
/// <param name="PublishedFigures">The figures were published elsewhere: each row names its source, place and quote, and contradictions are notes, since we may not mend what others printed.</param>
/// <param name="SourceDates">When each known source came out.</param>
public sealed record ExtractContext(DateOnly Today, bool PublishedFigures, ImmutableDictionary<Code, Period> SourceDates);
