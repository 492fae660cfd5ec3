using System.Collections.Immutable;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>What a topic page shows and in what order: one file of dashboard/figures. A dataset that it leaves out comes after the others, as a table.</summary>
/// <param name="Related">Topics that the page links: those that must not stand on it.</param>
public sealed record TopicPlan(string Topic, ImmutableArray<string> Related, ImmutableArray<DatasetPlan> Datasets)
{
    /// <summary>What pages of plans say of a record beside what the registers do.</summary>
    public ImmutableArray<RecordPlan> Records { get; init; } = [];

    public static TopicPlan Empty(string topic) => new(topic, [], []);

    public DatasetPlan Of(Code dataset) => Datasets.FirstOrDefault(plan => plan.Id == $"{dataset}") ?? new($"{dataset}", Text.Empty, [], []);

    /// <summary>Where a dataset stands on the page; those without an entry last.</summary>
    public int PlaceOf(Code dataset) => Datasets.TakeWhile(plan => plan.Id != $"{dataset}").Count();
}

/// <param name="Id">Of a record in the register of plans.</param>
/// <param name="TitleLanguage">Language of the title as printed where it is not that of the document.</param>
/// <param name="Datasets">Those that show what it is about; of an objective: also for its actions.</param>
public sealed record RecordPlan(string Id, string TitleLanguage, ImmutableArray<string> Datasets);

/// <param name="Line">What the dataset is, under its heading; empty: the first sentence of its description.</param>
/// <param name="Short">Its latest figures that open the page.</param>
/// <param name="Charts">In the order of the page. What no chart shows stands in a table after them.</param>
public sealed record DatasetPlan(string Id, Text Line, ImmutableArray<ShortPlan> Short, ImmutableArray<ChartPlan> Charts);

/// <summary>The latest figure of a choice, by a name that a reader knows it by.</summary>
public sealed record ShortPlan(Text Name, ChoicePlan Figures);

public enum ChartKind { Time, Bars, Stacked }

/// <summary>A chart. Members that a kind does not use are empty.</summary>
/// <param name="Id">Unique among all charts: it is the address of the chart, and the overview shows charts of several topics.</param>
/// <param name="Main">Over time: those in the first ink.</param>
/// <param name="Rows">Bars: the dimension whose codes are the rows. Stacked: whose codes are the parts.</param>
/// <param name="Groups">Bars: the dimension whose codes stand beside one another in a row.</param>
/// <param name="Share">Bars: the measure printed as a share beside each count.</param>
/// <param name="Stacks">Stacked: the rows, each by a name and the figures it is made of.</param>
/// <param name="SinceEvent">The event from which the first capacity was there.</param>
/// <param name="FromYear">Where the axis of time begins.</param>
/// <param name="Events">Over time: ids in the register of events; left out: those of the topic.</param>
/// <param name="OnOverview">It stands on the overview too. Charts of one service each do not: side by side they would be compared.</param>
public sealed record ChartPlan(
    string Id, ChartKind Kind, Text Title, ChoicePlan? Figures, ChoicePlan? Main, ChoicePlan? Capacity, string Rows, string Groups, string Share,
    ImmutableArray<ShortPlan> Stacks, string SinceEvent, int? FromYear, ImmutableArray<string>? Events, bool OnOverview);

/// <summary>A choice of figures as a file writes it: <c>{ "MEASURE": "COUNT", "CATEGORY": "A B C" }</c>. See <see cref="Comparison.Selection"/>.</summary>
public sealed record ChoicePlan(string Measure, ImmutableArray<(string Dimension, string Codes)> Codes)
{
    public Comparison.Selection Of(Material material) => material.Select(Measure, [.. Codes]);
}
