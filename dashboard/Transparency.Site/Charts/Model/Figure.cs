using System.Collections.Immutable;

namespace Transparency.Site.Charts;

/// <summary>
/// A chart with all that must go with it, in one language: what it shows in words, its unit, the numbers drawn as a table, the
/// events and notes that a reader needs, where the numbers come from. Pages render it; nothing on it comes from elsewhere.
/// </summary>
public sealed record Figure
{
    /// <summary>Unique on its page: lower-case letters, digits, hyphens. Every id inside the figure begins with it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What the chart says, in generated sentences. With <see cref="Title"/> and <see cref="Alternative"/> it is the text alternative.</summary>
    public required string Finding { get; init; }

    /// <summary>Every figure drawn, one after the other, for those who do not see the chart.</summary>
    public required string Alternative { get; init; }

    /// <summary>What the numbers are numbers of, and how the marks are told apart.</summary>
    public required string Unit { get; init; }

    public required Chart Chart { get; init; }

    /// <summary>The same with each figure as a share of the total that is printed of the same date and source; null where none is.</summary>
    public Chart? InShares { get; init; }

    /// <summary>Which edition of which dataset: <c>celex-inmates 1.0.0</c>.</summary>
    public string Edition { get; init; } = "";

    /// <summary>What the letters beside the colours stand for; empty where there are none.</summary>
    public ImmutableArray<LetterName> Letters { get; init; } = [];

    /// <summary>What the circled numbers on the chart stand for, in their order.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    public required FigureTable Table { get; init; }

    /// <summary>The publications the figures were taken from, each once.</summary>
    public ImmutableArray<SourceLine> Sources { get; init; } = [];

    /// <summary>Words of the sources that hold the figures; two or three at most.</summary>
    public ImmutableArray<SourceQuote> Quotes { get; init; } = [];

    /// <summary>What must be known to read the figure rightly: breaks, notes of the dataset.</summary>
    public ImmutableArray<MarginNote> Notes { get; init; } = [];

    /// <summary>Links under the chart besides the one to the table.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>Where the whole series is when the table shows only a part of it.</summary>
    public string Download { get; init; } = "";
}

public sealed record LetterName(string Letter, string Name);

/// <param name="Title">As printed, in <paramref name="Language"/>.</param>
/// <param name="About">Author, publisher, year: in the language of the page.</param>
/// <param name="Address">Where the source is described or held; empty for none.</param>
public sealed record SourceLine(string Title, string Language, string About, string Address);

/// <param name="Quote">Verbatim.</param>
/// <param name="Language">Of the source.</param>
/// <param name="Place">Source and place in it, in the language of the page.</param>
public sealed record SourceQuote(string Quote, string Language, string Place);

public sealed record MarginNote(string Heading, string Text);

public sealed record Act(string Label, string Address);
