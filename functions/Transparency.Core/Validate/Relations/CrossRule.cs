using System.Collections.Immutable;
using Transparency.Definitions;

namespace Transparency.Validation;

/// <summary>
/// A rule between figures of several datasets, documents or counters. It is asked when a release is made, and of published figures
/// alone: what it finds is told as a quality note, since nobody here can mend what others printed.
/// </summary>
public abstract class CrossRule
{
    /// <summary>Stable code: <c>V402</c>. Its text stands in catalogue/rules.</summary>
    public abstract string Code { get; }

    /// <summary>The sides that a relation for this rule must have, and no others.</summary>
    public abstract ImmutableArray<string> Roles { get; }

    /// <summary>Whether a side names records of the register of events in place of figures.</summary>
    public virtual bool OfRecords => false;

    public abstract IEnumerable<CrossFinding> Find(Relation relation, PublishedFigures published);

    /// <summary>Every rule across datasets, in order of code.</summary>
    public static ImmutableArray<CrossRule> All { get; } =
        [new SumOfParts(), new SubgroupAboveGroup(), new MoreThanCouldHaveLeft(), new CountedTwice(), new RateOfTwoDates(), new MeanOutsideRange(), new DatedTwice()];

    public static CrossRule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);

    protected static CrossFinding Found(IEnumerable<FoundFigure> figures, params (string Blank, object Value)[] blanks) =>
        new(Blanks(blanks), [.. figures], []);

    protected static CrossFinding Found(IEnumerable<RegisterRow> records, params (string Blank, object Value)[] blanks) =>
        new(Blanks(blanks), [], [.. records]);

    static ImmutableSortedDictionary<string, object> Blanks((string Blank, object Value)[] blanks) =>
        blanks.ToImmutableSortedDictionary(blank => blank.Blank, blank => blank.Value, StringComparer.Ordinal);
}

/// <summary>What a rule found between figures: what fills the blanks of its text, and what it is about.</summary>
/// <param name="Blanks">As <see cref="Finding.Statement"/> has them.</param>
public sealed record CrossFinding(
    ImmutableSortedDictionary<string, object> Blanks, ImmutableArray<FoundFigure> Figures, ImmutableArray<RegisterRow> Records);
