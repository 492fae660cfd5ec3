using System.Collections.Immutable;

namespace Transparency.Statistics;

/// <summary>What a dataset is a table of: its dimensions, measures, notes and texts. All that a reader needs to understand its files.</summary>
public sealed record DatasetStructure
{
    /// <summary>Permanent, in addresses: <c>celex-inmates</c>.</summary>
    public required Code Id { get; init; }

    /// <summary>Raised when the meaning of what is counted changes; makes a new major version.</summary>
    public required int DefinitionVersion { get; init; }

    public required Disclosure Disclosure { get; init; }

    /// <summary>How small counts are hidden; null where figures were published elsewhere.</summary>
    public ProtectionRule? Protection { get; init; }

    /// <summary>Whether an extract holds the whole dataset, or adds to what came before.</summary>
    public required ExtractKind Extract { get; init; }

    /// <summary>The topic page that shows it: <c>inmates</c>, <c>occupancy</c>, <c>disengagement</c>.</summary>
    public required Code Topic { get; init; }

    public required Text Title { get; init; }

    /// <summary>What is counted, in one or two sentences (50 to 5,000 characters).</summary>
    public required Text Description { get; init; }

    /// <summary>Words to find it by.</summary>
    public required ImmutableArray<Text> Keywords { get; init; }

    public required ImmutableArray<Dimension> Dimensions { get; init; }

    public required ImmutableArray<Measure> Measures { get; init; }

    public required ImmutableArray<NoteText> Notes { get; init; }

    /// <summary>Dates from which figures cannot be compared with those before.</summary>
    public required ImmutableArray<Break> Breaks { get; init; }

    public Measure MeasureOf(Code code) => Measures.First(measure => measure.Id == code);

    /// <summary>Whether a figure with these attributes stands on the page of its dataset only: on no topic page, chart, tile, overview or list of sources.</summary>
    public bool StaysOnDatasetPage(Attributes attributes) => Notes.Any(note => note.DatasetPageOnly && attributes.Notes.Contains(note.Code));

    public int IndexOf(string dimension)
    {
        for (var i = 0; i < Dimensions.Length; i++)
            if (Dimensions[i].Id.ToString() == dimension) return i;
        throw new ArgumentException($"'{Id}' has no dimension '{dimension}'.", nameof(dimension));
    }
}

/// <summary>Why a dataset's figures may be shown: because small counts are hidden, or because everybody can already know them.</summary>
public enum Disclosure { Protected, PublishedElsewhere }

public enum ExtractKind { Complete, Increment }

/// <summary>A column that says which part of the population is counted, e.g. <c>CATEGORY</c>.</summary>
public sealed record Dimension(Code Id, Text Name, Text Description, CodeList CodeList);

/// <summary>A quantity is what is measured rather than counted and has no base: full-time equivalents, years.</summary>
public enum MeasureKind { Count, Capacity, Rate, Ratio, Quantity }

/// <summary>Stock on a date, flow over a period, or a count since a beginning.</summary>
public enum Temporality { Stock, Flow, Cumulative, NotStated }

/// <summary>What the number is a number of.</summary>
/// <param name="Unit">UNIT_MEASURE: PS persons, PL places, IN incidents, PR projects, PT per cent, FTE full-time equivalents, YR years, X times.</param>
/// <param name="CountingUnit">What one unit is: person, release, case, place.</param>
/// <param name="Coverage">Who is included and who is not.</param>
/// <param name="LegalStatus">Remand, convicted, interned, or that the source does not say.</param>
/// <param name="DefinitionSource">Where the definition comes from.</param>
/// <param name="RateOf">For a rate: the measure of its numerator, counted in the same cell.</param>
public sealed record Measure(
    Code Id, MeasureKind Kind, Code Unit, Text Name, Text Description, Text CountingUnit, Temporality Temporality,
    Text Coverage, Text LegalStatus, Text DefinitionSource, Code? RateOf)
{
    /// <summary>Counts of people and places are whole numbers.</summary>
    public bool IsWhole => Kind is MeasureKind.Count or MeasureKind.Capacity;
}

/// <summary>A remark that observations refer to by its code. <paramref name="Heading"/> is the ESMS concept it belongs under, e.g. <c>accuracy</c>.</summary>
/// <param name="DateImplied">The remark says that the date is implied, not stated: such figures are never compared.</param>
/// <param name="DatasetPageOnly">Figures with it stand on the page of their dataset and nowhere else: nationality, health, a few people known from one incident.</param>
public sealed record NoteText(Code Code, Code Heading, bool DateImplied, bool DatasetPageOnly, Text Text);

/// <summary>From <paramref name="From"/> on, figures whose codes match <paramref name="Scope"/> (dimension → codes; empty = all) are not comparable with earlier ones.</summary>
/// <param name="Since">First day of the stretch in which the change happened; the day itself if known.</param>
/// <param name="From">First day on which the new meaning surely holds.</param>
public sealed record Break(Code Event, DateOnly Since, DateOnly From, Text Reason, ImmutableSortedDictionary<string, ImmutableArray<Code>> Scope)
{
    public bool Touches(DatasetStructure structure, SeriesKey series) => Scope.All(pair =>
        pair.Value.Contains(series.Dimensions[structure.IndexOf(pair.Key)]));
}
