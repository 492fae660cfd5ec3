using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>How the figures of one chart are told apart: by the dimensions in which they differ, in name and in ink.</summary>
sealed class Naming
{
    readonly Material material;
    readonly SeriesKey? main;

    /// <param name="main">A figure of the series that is drawn in the first ink.</param>
    public Naming(Material material, IReadOnlyCollection<ReleasedObservation> figures, ReleasedObservation? main)
    {
        (this.material, this.main) = (material, main?.Series);
        Varying = [.. Enumerable.Range(0, material.Structure.Dimensions.Length)
            .Where(i => figures.Select(figure => figure.Series.Dimensions[i]).Where(code => code != Code.NotApplicable).Distinct().Skip(1).Any())];
    }

    public ImmutableArray<int> Varying { get; }

    public string Column(int dimension) => material.Structure.Dimensions[dimension].Name[material.Language];

    public string Name(int dimension, ReleasedObservation figure) => material.NameOf(dimension, figure.Series.Dimensions[dimension]);

    /// <summary>One series leads; the others are named beside it.</summary>
    public bool IsNamed => main is not null;

    public Tone ToneOf(ReleasedObservation figure)
    {
        for (var i = 0; i < material.Structure.Dimensions.Length; i++)
            if (Category(material.Structure.Dimensions[i], figure.Series.Dimensions[i]) is { } tone) return tone;
        return IsMain(figure) ? Tone.First : Tone.Second;
    }

    public bool IsMain(ReleasedObservation figure) =>
        main is null || figure.Series.Measure == main.Measure && Varying.All(i => figure.Series.Dimensions[i] == main.Dimensions[i]);

    /// <summary>What a series is called at its mark: the first dimension that says something, and its letter where it has one. The main series has no name.</summary>
    public Wording Beside(ReleasedObservation figure)
    {
        if (main is not null && IsMain(figure)) return Wording.None;
        foreach (var i in Varying)
        {
            var code = figure.Series.Dimensions[i];
            if (code == Code.Total || code == Code.NotApplicable || code == Code.Unknown || code == main?.Dimensions[i]) continue;
            var (letter, name) = Split(Name(i, figure), code);
            return letter.Length > 0 ? Wording.Of(letter) : new(name, main is null ? name : "");
        }
        return Wording.None;
    }

    /// <summary>The letters at the ends of the series, explained.</summary>
    public ImmutableArray<LetterName> Letters(IEnumerable<ReleasedObservation> figures) => main is not null ? [] :
    [
        .. from i in Varying
           from code in figures.Select(figure => figure.Series.Dimensions[i]).Distinct().OrderBy(material.Structure.Dimensions[i].CodeList.IndexOf)
           let named = Split(material.NameOf(i, code), code)
           where named.Letter.Length > 0
           select new LetterName(named.Letter, named.Name),
    ];

    /// <summary>All that tells a series from the others of its chart, for a sentence; empty where there is one.</summary>
    public string Told(ReleasedObservation figure) => string.Join(", ",
        Varying.Where(i => figure.Series.Dimensions[i] != Code.NotApplicable).Select(i => InSentence(material, i, figure.Series.Dimensions[i])));

    /// <summary>The five hues mean the five categories of the CelEx list and nothing else.</summary>
    public static Tone? Category(Dimension dimension, Code code) =>
        dimension.Id.ToString() == "CATEGORY" && code.ToString() is ['A' or 'B' or 'C' or 'D' or 'E'] and var letter
            ? Enum.Parse<Tone>(letter)
            : null;

    /// <summary>In a sentence: "C (fighters)".</summary>
    public static string InSentence(Material material, int dimension, Code code) =>
        Split(material.NameOf(dimension, code), code) is ({ Length: > 0 } letter, var name)
            ? material.Words.Fill("chart.lettered", ("letter", letter), ("name", name))
            : material.NameOf(dimension, code);

    /// <summary>"C: fighters", "C : combattants" without the letter.</summary>
    public static (string Letter, string Name) Split(string name, Code code)
    {
        if (code.ToString() is not { Length: 1 } letter) return ("", name);
        var rest = name.StartsWith(letter, StringComparison.Ordinal) ? name[1..].TrimStart(' ', '\u00a0', '\u202f') : "";
        return (letter, rest.StartsWith(':') ? rest[1..].Trim() : name);
    }
}
