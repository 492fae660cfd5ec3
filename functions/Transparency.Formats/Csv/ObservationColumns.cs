using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>The columns of a table of observations, in the order files have them.</summary>
public static class ObservationColumns
{
    static readonly ImmutableArray<string> Before = ["DATASET", "VERSION", "TIME_PERIOD", "PERIOD_START", "PERIOD_END", "FREQ"];

    static readonly ImmutableArray<string> After =
    [
        "SOURCE", "MEASURE", "OBS_VALUE", "QUALIFIER", "LOWER", "UPPER", "UNIT_MEASURE", "BASE", "OBS_STATUS", "CONF_STATUS",
        "SOURCE_PLACE", "QUOTE", "PUBLISHED", "REVISED", "NOTE",
    ];

    /// <summary>Those that every dataset has.</summary>
    public static ImmutableArray<string> Standard { get; } = [.. Before, .. After];

    /// <summary>Columns whose codes are the same in every dataset.</summary>
    public static ImmutableArray<string> Coded { get; } = ["FREQ", "QUALIFIER", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS"];

    internal static FieldKind Kind(string column) => column switch
    {
        "PERIOD_START" or "PERIOD_END" or "PUBLISHED" or "REVISED" => FieldKind.Date,
        "OBS_VALUE" or "LOWER" or "UPPER" or "BASE" => FieldKind.Number,
        _ => FieldKind.Text,
    };

    /// <summary>Those of one dataset: its dimensions stand between FREQ and SOURCE, in structure order.</summary>
    public static ImmutableArray<string> Of(DatasetStructure structure) =>
        [.. Before, .. structure.Dimensions.Select(dimension => $"{dimension.Id}"), .. After];

    /// <summary>Those of the long table of all datasets: the key of the series and its dimensions in one column each.</summary>
    public static ImmutableArray<string> Long { get; } = [.. Before, "SERIES_KEY", "DIMENSIONS", .. After];
}
