using System.Collections.Immutable;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Corrections;

/// <summary>Holdings after corrections, and what became of each of them.</summary>
public sealed record Corrected(Holdings Holdings, ImmutableArray<CorrectionOutcome> Outcomes);

public static class Correcting
{
    /// <summary>Puts corrected values in the place of those that the records expect. Same holdings, same corrections, same result.</summary>
    public static Corrected Apply(this IReadOnlyCollection<Correction> corrections, Holdings holdings)
    {
        var observations = holdings.Observations.ToList();
        var outcomes = ImmutableArray.CreateBuilder<CorrectionOutcome>();
        foreach (var correction in corrections.Where(correction => correction.Dataset == holdings.Structure.Id))
        {
            var at = observations.FindIndex(o => correction.IsOf(holdings.Structure.Id, o.Series, o.Period));
            var stands = at < 0 ? null : FigureText.Of(observations[at]);
            outcomes.Add(new(correction, stands == correction.Gives ? Met.Mended : stands == correction.Expects ? Met.Applied : Met.Expired));
            if (outcomes[^1].Met == Met.Applied) observations[at] = Replaced(observations[at], correction.Gives);
        }
        return new(holdings.With([.. observations]), outcomes.ToImmutable());
    }

    static Observation Replaced(Observation figure, FigureText gives) =>
        figure with { Cell = gives.Cell, Attributes = figure.Attributes with { Base = gives.Base } };
}
