using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <param name="Letter">Stands in bold before the name; empty for none.</param>
public sealed record BarRow(string Letter, string Name, ImmutableArray<BarPart> Parts);

/// <param name="Number">As it stands at the end of the bar.</param>
/// <param name="After">In grey after it: name of the part, base, printed share.</param>
/// <param name="Row">The row of the table that holds this figure.</param>
public sealed record BarPart(Cell Cell, Tone Tone, bool Open, NumberWords Number, string After, int Row);

/// <param name="Name">What the row is; where a total follows, up to it.</param>
/// <param name="Total">The printed total as text; empty where none of the same date is held.</param>
public sealed record StackRow(string Name, string Total, ImmutableArray<StackPart> Parts);

/// <param name="Letter">Stands above the part.</param>
public sealed record StackPart(string Letter, Cell Cell, Tone Tone, NumberWords Number, int Row);
