using System.Collections.Immutable;
using Transparency.Releases;

namespace Transparency.Site.Charts;

/// <summary>What a reader is told who points at a mark: all that the row of the table says, in lines.</summary>
static class RowWords
{
    /// <summary>The row with what is told of it.</summary>
    /// <param name="series">Name of the series or bar; empty where there is one.</param>
    /// <param name="key">The codes of the series.</param>
    public static TableRow Telling(this TableRow row, Material material, ReleasedObservation figure, string series, string key, string flags, string source, Share? share = null) => row with
    {
        Period = figure.Period,
        Series = series,
        Key = key,
        Revised = figure.Revised is not null,
        Told = Of(material, figure, series, flags, source, share),
    };

    static ImmutableArray<string> Of(Material material, ReleasedObservation figure, string series, string flags, string source, Share? share)
    {
        var words = material.Words;
        var amount = words.Fill("chart.bars.one", ("name", Phrases.Sentence(words.Write(figure.Period))), ("amount", words.InSentence(figure, material.NumeratorOf(figure))));
        var from = words.Fill("chart.bars.one", ("name", words["chart.source.one"]), ("amount", source));
        return [.. new[] { series, amount, share?.Told(words) ?? "", Phrases.Sentence(flags), from }.Where(line => line.Length > 0)];
    }
}
