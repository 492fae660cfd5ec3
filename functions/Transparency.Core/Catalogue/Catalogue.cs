using System.Collections.Immutable;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Definitions;

/// <summary>All that is defined as data: what is published, by whom, when, from which partners and sources.</summary>
/// <param name="RuleTexts">What a quality note found by a rule says, with <c>{blanks}</c>, by rule code.</param>
/// <param name="Relations">What figures of several datasets ought to satisfy between them, in order of id.</param>
public sealed record Catalogue(
    Publisher Publisher, Calendar Calendar,
    ImmutableArray<DatasetStructure> Datasets, ImmutableArray<Register> Registers,
    ImmutableArray<Partner> Partners, ImmutableSortedDictionary<string, Text> RuleTexts, ImmutableArray<Relation> Relations)
{
    public DatasetStructure? Dataset(string id) => Datasets.FirstOrDefault(dataset => dataset.Id.ToString() == id);

    public Partner? Partner(string id) => Partners.FirstOrDefault(partner => partner.Id.ToString() == id);

    public Register? Register(string id) => Registers.FirstOrDefault(register => register.Structure.Id.ToString() == id);

    /// <summary>The day each source came out: a figure cannot be of a later one.</summary>
    public ImmutableDictionary<Code, Period> SourceDates => Register("sources") is { } sources
        ? sources.Rows.ToImmutableDictionary(row => row.Id, row => Period.Of(row.Value("PUBLISHED")))
        : ImmutableDictionary<Code, Period>.Empty;
}
