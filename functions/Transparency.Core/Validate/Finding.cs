using System.Collections.Immutable;
using System.Globalization;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>What a finding does to an extract: a note is kept and said, a refusal keeps the whole extract out.</summary>
public enum Severity { Note, Refusal }

/// <summary>One thing wrong or odd with an extract: where it stands, what is wrong, what to do. It never holds a count of a partner's file, nor anything about a person.</summary>
/// <param name="Rule">Stable code: <c>V104</c>.</param>
/// <param name="Sentence">Begins in lower case: it follows the place.</param>
/// <param name="Remedy">What to do, as a full sentence.</param>
public sealed record Finding(string Rule, Severity Severity, Place Place, string Sentence, string Remedy)
{
    /// <summary>For published figures: what the rule found, to be told in every language beside the dataset.</summary>
    public Statement? Published { get; init; }

    public override string ToString() => $"{Rule} {Place}: {Sentence} {Remedy}";

    /// <param name="Blanks">What fills the blanks of the rule's text: a decimal, a <see cref="Period"/>, a <see cref="Text"/>, a figure or a list of them, or a string that stays as it is.</param>
    /// <param name="Aspect">Tells two finds about the same cells apart: the id of an event.</param>
    public sealed record Statement(ImmutableSortedDictionary<string, object> Blanks, ImmutableArray<CellRef> Concerns, string Aspect = "");
}

/// <summary>Where in an extract. A line counts from 1, the header being the first; 0 means the file as a whole.</summary>
public sealed record Place(string File, int Line = 0, string Column = "")
{
    public override string ToString() =>
        File
        + (Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" line {Line}") : "")
        + (Column.Length > 0 ? $", '{Column}'" : "");
}
