using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// What figures of one or several datasets, or records of a register, ought to satisfy between them: that a group is no larger than
/// the one it is part of, that two documents count the same. It is declared as data; a <see cref="CrossRule"/> finds whether it holds.
/// </summary>
/// <param name="Rule">Code of the rule that checks it.</param>
/// <param name="Within">Figures of periods that do not overlap are set against each other when at most this many months lie between.</param>
/// <param name="Grows">The whole counts everyone up to its date, so a part of an earlier date may be set against it too.</param>
/// <param name="Remark">What the sources themselves say that may explain a difference; empty where they say nothing.</param>
public sealed record Relation(Code Id, string Rule, ImmutableArray<RelationSide> Sides, int Within, bool Grows, Text Remark)
{
    public RelationSide this[string role] => Sides.First(side => side.Role == role);

    /// <summary>Whether figures of these two periods may be set against each other.</summary>
    public bool Match(Period part, Period whole) =>
        MonthsBetween(part, whole) <= Within || (Grows && part.End <= whole.End);

    /// <summary>Whole months that lie between two periods; 0 where they touch a common month, −1 where they overlap.</summary>
    public static int MonthsBetween(Period one, Period other)
    {
        var (earlier, later) = one.End <= other.End ? (one, other) : (other, one);
        return later.Start <= earlier.End ? -1 : (later.Start.Year - earlier.End.Year) * 12 + later.Start.Month - earlier.End.Month;
    }
}

/// <summary>One side of a relation: figures, or records of the register of events.</summary>
/// <param name="Role">What the side is to the rule: <c>part</c>, <c>whole</c>.</param>
/// <param name="Name">What a reader calls it, as it stands inside a sentence.</param>
public sealed record RelationSide(string Role, Text Name, ImmutableArray<FigureChoice> Figures, ImmutableArray<Code> Records);

/// <summary>Series of one dataset. A dimension left out stands for its total where its list has one, and for any code where it has none.</summary>
public sealed record FigureChoice(Code Dataset, Code Measure, ImmutableSortedDictionary<string, ImmutableArray<Code>> Codes)
{
    /// <param name="structure">Of the dataset that the choice names.</param>
    public Selection In(DatasetStructure structure) =>
        Selection.Of(structure, $"{Measure}", [.. Codes.Select(codes => (codes.Key, string.Join(' ', codes.Value)))]);
}
