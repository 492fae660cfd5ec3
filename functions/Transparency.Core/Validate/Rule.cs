using System.Collections.Immutable;
using Transparency.Extracts;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Validation;

/// <summary>
/// One thing that can be wrong between the cells of an extract. Each rule states what a find does to a partner's extract and
/// what to figures published elsewhere, which we may not mend: there a contradiction is told as a quality note.
/// </summary>
public abstract class Rule
{
    /// <summary>Stable code: <c>V301</c>. A rule whose finds are notes on published figures has its text in catalogue/rules.</summary>
    public abstract string Code { get; }

    public abstract Severity ForPartner { get; }

    public abstract Severity ForPublished { get; }

    public abstract IEnumerable<Finding> Find(ReadExtract extract);

    /// <summary>Every rule between cells, in order of code.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [new DoubledCell(), new FutureCell(), new PartsAndTotal(), new PartAboveTotal(), new RateAndCount(), new AfterItsDocument(),
         new BaseImplied(), new BaseLeftOut(), new DefinitionChanged()];

    protected Severity SeverityFor(ReadExtract extract) => extract.Context.PublishedFigures ? ForPublished : ForPartner;

    protected Finding Found(ReadExtract extract, int at, string column, string sentence, string remedy) =>
        new(Code, SeverityFor(extract), extract.PlaceOf(at, column), sentence, remedy);

    /// <summary>A find that is told beside the dataset, with what fills the blanks of its text and the cells it is about.</summary>
    protected Finding Found(ReadExtract extract, int at, string column, string sentence, string remedy, IEnumerable<int> concerns, params (string Blank, object Value)[] blanks) =>
        Found(extract, at, column, sentence, remedy) with
        {
            Published = new Finding.Statement(
                blanks.ToImmutableSortedDictionary(b => b.Blank, b => b.Value, StringComparer.Ordinal),
                [.. concerns.Select(i => new CellRef(extract.Observations[i].Series, extract.Observations[i].Period))]),
        };

    /// <summary>"Number of inmates, category C, women" in every language: the measure and the codes of a series that are not totals, by name.</summary>
    protected static Text NameOf(DatasetStructure structure, SeriesKey series)
    {
        var (measure, parts) = (structure.MeasureOf(series.Measure).Name, NamesOf(structure, series, but: ["COUNTED_BY"]));
        return parts.IsEmpty ? measure
            : new Text(measure.ByLanguage.Keys.Select(language => KeyValuePair.Create(language, $"{measure[language]}, {parts[language]}")));
    }

    /// <summary>The codes of a series that are not totals, by name; empty where all are.</summary>
    /// <param name="but">Dimensions that a sentence does not name.</param>
    protected static Text NamesOf(DatasetStructure structure, SeriesKey series, params string[] but)
    {
        var names = structure.Dimensions.Select((dimension, i) => (dimension, code: series.Dimensions[i]))
            .Where(p => p.code != Statistics.Code.Total && p.code != Statistics.Code.NotApplicable && p.code != Statistics.Code.Unknown && !but.Contains($"{p.dimension.Id}"))
            .Select(p => p.dimension.CodeList[p.code].Name).ToList();
        return names.Count == 0 ? Text.Empty
            : new Text(names[0].ByLanguage.Keys.Select(language => KeyValuePair.Create(language, string.Join(", ", names.Select(name => name[language])))));
    }
}
