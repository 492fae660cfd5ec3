using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Comparison;

/// <summary>Figures of one series that follow one another and are all comparable: what a chart may join by a line.</summary>
public static class Run
{
    /// <summary>Fewer comparable figures than this are dots: two or three points make no trend.</summary>
    public const int Shortest = 4;

    /// <summary>
    /// The runs among these figures, in order of time. A figure of the same series that is a bound, withheld or missing ends a run:
    /// no line passes over what is not known.
    /// </summary>
    public static ImmutableArray<ImmutableArray<ReleasedObservation>> Of(DatasetStructure structure, IEnumerable<ReleasedObservation> figures)
    {
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<ReleasedObservation>>();
        foreach (var series in figures.GroupBy(figure => figure.Series).OrderBy(group => group.Key))
        {
            var run = ImmutableArray.CreateBuilder<ReleasedObservation>();
            foreach (var figure in series.OrderBy(figure => figure.Period))
            {
                if (run.Count > 0 && !(Comparability.Comparable(structure, run[^1], figure) && Comparability.Comparable(structure, run[0], figure)))
                    Close(run, runs);
                if (figure.Cell.Exact is not null) run.Add(figure);
            }
            Close(run, runs);
        }
        return runs.DrainToImmutable();
    }

    static void Close(ImmutableArray<ReleasedObservation>.Builder run, ImmutableArray<ImmutableArray<ReleasedObservation>>.Builder runs)
    {
        if (run.Count >= Shortest) runs.Add(run.ToImmutable());
        run.Clear();
    }
}
