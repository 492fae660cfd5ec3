using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>What a plan asks for and the datasets do not have, each in a sentence: a misspelt code would else draw nothing and say nothing.</summary>
public static class PlanFaults
{
    /// <param name="dataset">The structure of a dataset; null where there is none.</param>
    /// <param name="happenings">Ids in the register of events.</param>
    public static IEnumerable<string> Of(TopicPlan plan, Func<string, DatasetStructure?> dataset, IReadOnlySet<string> happenings)
    {
        foreach (var planned in plan.Datasets)
        {
            var place = $"figures/{plan.Topic}.json, '{planned.Id}'";
            if (dataset(planned.Id) is not { } structure)
            {
                yield return $"{place}: there is no such dataset.";
                continue;
            }
            if ($"{structure.Topic}" != plan.Topic) yield return $"{place}: its topic is '{structure.Topic}'; move the entry to that file.";
            foreach (var fault in planned.Short.SelectMany(one => Of(structure, one.Figures))) yield return $"{place}, short: {fault}";
            foreach (var chart in planned.Charts)
                foreach (var fault in Of(structure, chart).Concat(Unknown(chart, happenings))) yield return $"{place}, chart '{chart.Id}': {fault}";
        }
    }

    static IEnumerable<string> Of(DatasetStructure structure, ChartPlan chart) =>
    [
        .. new[] { chart.Figures, chart.Main, chart.Capacity }.OfType<ChoicePlan>().Concat(chart.Stacks.Select(stack => stack.Figures)).SelectMany(choice => Of(structure, choice)),
        .. new[] { chart.Rows, chart.Groups }.Where(dimension => dimension.Length > 0).SelectMany(dimension => Dimension(structure, dimension)),
        .. chart.Share.Length > 0 ? Measures(structure, chart.Share) : [],
    ];

    static IEnumerable<string> Of(DatasetStructure structure, ChoicePlan choice) =>
    [
        .. Measures(structure, choice.Measure),
        .. choice.Codes.SelectMany(part => Dimension(structure, part.Dimension)),
        .. choice.Codes.Where(part => part.Codes != "*").SelectMany(part => Codes(structure, part.Dimension, part.Codes)),
    ];

    static IEnumerable<string> Measures(DatasetStructure structure, string measures) =>
        from measure in Words(measures)
        where structure.Measures.All(known => $"{known.Id}" != measure)
        select $"there is no measure '{measure}'; there are {string.Join(", ", structure.Measures.Select(known => known.Id))}.";

    static IEnumerable<string> Dimension(DatasetStructure structure, string dimension)
    {
        if (structure.Dimensions.All(known => $"{known.Id}" != dimension))
            yield return $"there is no dimension '{dimension}'; there are {string.Join(", ", structure.Dimensions.Select(known => known.Id))}.";
    }

    static IEnumerable<string> Codes(DatasetStructure structure, string dimension, string codes) =>
        from known in structure.Dimensions
        where $"{known.Id}" == dimension
        from code in Words(codes)
        where code != $"{Code.NotApplicable}" && known.CodeList.Items.All(item => $"{item.Code}" != code)
        select $"'{dimension}' has no code '{code}'; it has {string.Join(", ", known.CodeList.Items.Select(item => item.Code))}.";

    static IEnumerable<string> Unknown(ChartPlan chart, IReadOnlySet<string> happenings) =>
        from id in (chart.Events ?? []).Append(chart.SinceEvent)
        where id.Length > 0 && !happenings.Contains(id)
        select $"the register of events has no '{id}'.";

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
