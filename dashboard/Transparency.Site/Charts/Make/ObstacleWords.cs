using Transparency.Comparison;
using Transparency.Statistics;

namespace Transparency.Site.Charts;

/// <summary>Why two figures are not compared, as the end of a sentence: "the list of category D was revised".</summary>
public static class ObstacleWords
{
    public static string Reason(this Material material, Obstacle obstacle)
    {
        var words = material.Words;
        return obstacle switch
        {
            Obstacle.OtherCode other => Code(material, other),
            Obstacle.OtherMeasure => words["chart.not.measure"],
            Obstacle.OtherTemporality { Earlier: Temporality.NotStated } or Obstacle.OtherTemporality { Later: Temporality.NotStated } => words["chart.not.temporality.unknown"],
            Obstacle.OtherTemporality => words["chart.not.temporality"],
            Obstacle.OtherUnit => words["chart.not.unit"],
            Obstacle.OtherSource => words["chart.not.source"],
            Obstacle.NoNumber none => words.Fill("chart.not.number", ("period", none.Period)),
            Obstacle.NotObserved { Status: ObsStatus.F } => words["chart.not.forecast"],
            Obstacle.NotObserved { Status: ObsStatus.E } => words["chart.not.estimate"],
            Obstacle.NotObserved => words["chart.not.definition"],
            Obstacle.NotExact exact => words.Fill("chart.not.exact", ("period", exact.Period)),
            Obstacle.BreakBetween between => between.Break.Reason[material.Language],
            Obstacle.NewSeries => words["chart.not.newseries"],
            Obstacle.OtherKindOfPeriod => words["chart.not.period"],
            Obstacle.SamePeriod => words["chart.not.overlap"],
            Obstacle.DateImplied implied => words.Fill("chart.not.implied", ("period", implied.Period)),
            Obstacle.BaseNotStated => words["chart.not.base"],
            _ => throw new ArgumentOutOfRangeException(nameof(obstacle)),
        };
    }

    static string Code(Material material, Obstacle.OtherCode other)
    {
        var dimension = material.Structure.IndexOf(other.Dimension.ToString());
        return material.Words.Fill("chart.not.code",
            ("dimension", material.Structure.Dimensions[dimension].Name),
            ("earlier", material.NameOf(dimension, other.Earlier)), ("later", material.NameOf(dimension, other.Later)));
    }
}
