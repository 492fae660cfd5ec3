using System.Collections.Immutable;
using Transparency.Comparison;

namespace Transparency.Plans;

/// <summary>Why an indicator has no class. The set is closed, and a page has a sentence for every one of them.</summary>
public enum NotAssessable
{
    /// <summary>No dataset held measures it: "not measurable with the sources held".</summary>
    NotMeasurable,
    /// <summary>A dataset measures it, but no figure of it is held.</summary>
    NoFigure,
    OneFigure,
    /// <summary>The latest figure ends before the plan begins.</summary>
    BeforePlan,
    /// <summary>The latest figure is the one that the plan began with.</summary>
    NoneAfterBaseline,
    /// <summary>"Up to 40", "about 150": one of the two figures is not exact.</summary>
    NotExact,
    /// <summary>The source of one of the two figures states no date.</summary>
    DateImplied,
    NotComparable,
    NoTargetDate,
    /// <summary>One person more or less in the latest figure makes another class.</summary>
    OnePerson,
}

static class ReasonOfObstacles
{
    /// <summary>The first obstacle says most; all of them stay with the assessment.</summary>
    public static NotAssessable Of(ImmutableArray<Obstacle> obstacles) => obstacles[0] switch
    {
        Obstacle.NotExact => NotAssessable.NotExact,
        Obstacle.DateImplied => NotAssessable.DateImplied,
        _ => NotAssessable.NotComparable,
    };
}
