using System.Collections.Immutable;
using Transparency.Comparison;
using Transparency.Definitions;
using Transparency.Plans;
using Transparency.Releases;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>An indicator of the register with the figures of the shelf that it speaks of. Class and reason are those that the register published.</summary>
/// <param name="Seen">What the figures of the shelf say, for their units, dates and what stands between two of them.</param>
/// <param name="Material">Null where no dataset of the shelf measures it.</param>
public sealed record IndicatorView(RegisterRow Row, Indicator Indicator, Assessment Seen, Material? Material)
{
    /// <summary>Word of the class; empty where there is none.</summary>
    public string Class => Row.Value("CLASS");

    /// <summary>Word of the reason why there is no class; empty where there is one, or where no direction is desired.</summary>
    public string Reason => Row.Value("REASON");

    /// <summary>The pictures of rates of fewer than a hundred would show per cents before counts; of a single figure there is none.</summary>
    public TilePicture? Picture
    {
        get
        {
            if (Material is null || Indicator.Figures is not { } choice) return null;
            var figures = choice.In(Material.Structure);
            var drawn = figures.From(Material.Edition).Where(figure => figure.Attributes.Status != ObsStatus.F && figure.Cell is Cell.Shown or Cell.Range).ToList();
            var ofFew = drawn.Any(figure => Material.MeasureOf(figure).Kind == MeasureKind.Rate && figure.Attributes.Base is null or < 100);
            return drawn.Count < 2 || ofFew ? null : TilePictures.Time(Material, new TimeFigure { Id = $"{Row.Id}", Title = "", Figures = figures, Events = [] });
        }
    }

    /// <summary>"165 people, May 2020"; a rate of fewer than a hundred with its count first, where it is printed.</summary>
    public string Figure(ReleasedObservation figure)
    {
        var words = Material!.Words;
        return words.Fill("indicators.figure", ("amount", words.InSentence(figure, Material.NumeratorOf(figure))), ("period", figure.Period));
    }

    /// <summary>"12 places": the value in the unit of the measure.</summary>
    public string Amount(decimal value) => Material!.Words.Amount(value, Unit);

    /// <summary>"−10 people"; percentage points for a rate. The sign judges nothing.</summary>
    public string Change(decimal change)
    {
        var words = Material!.Words;
        var amount = $"{Unit}" == "PT" ? words.Count("indicators.points", Math.Abs(change)) : Amount(Math.Abs(change));
        return $"{(change < 0 ? "−" : change > 0 ? "+" : "")}{amount}";
    }

    /// <summary>Why baseline and latest are not compared: what says most, and at most two more reasons.</summary>
    public string Between() => Material!.Words.List(Seen.Obstacles.Select(Material.Reason).Distinct().Take(3));

    Code Unit => Material!.Structure.MeasureOf(Indicator.Figures!.Measure).Unit;
}

/// <summary>A plan with its indicators, grouped by what of the plan they belong to, in the order of the plan.</summary>
public sealed record PlanIndicators(RegisterRow Plan, PlanTime Time, ImmutableArray<(RegisterRow Subject, ImmutableArray<IndicatorView> Indicators)> Groups)
{
    public IEnumerable<IndicatorView> All => Groups.SelectMany(group => group.Indicators);

    public static ImmutableArray<PlanIndicators> Of(Here here)
    {
        var plans = Registers.Rows(here.Shelf, "action-plans").ToDictionary(row => row.Id);
        return
        [
            .. from row in Registers.Rows(here.Shelf, IndicatorRegister.Id)
               let indicator = Indicator.Of(row)
               group (row, indicator) by indicator.Plan into ofPlan
               let plan = plans[ofPlan.Key]
               let time = PlanTime.Of(plan)!
               orderby time.Start
               select new PlanIndicators(plan, time,
               [
                   .. from one in ofPlan
                      group one by one.indicator.Subject into ofSubject
                      let subject = plans[ofSubject.Key]
                      orderby subject.Value("NUMBER").Length, subject.Value("NUMBER")
                      select (subject, ofSubject.Select(one => View(here, one.row, one.indicator, time)).ToImmutableArray()),
               ]),
        ];
    }

    static IndicatorView View(Here here, RegisterRow row, Indicator indicator, PlanTime time)
    {
        var material = indicator.Figures is { } choice ? Materials.Of(here, $"{choice.Dataset}") : null;
        return new(row, indicator, Assessment.Of(indicator, material?.Edition, time), material);
    }
}
