using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation.Personal;

/// <summary>What a column of a partner's file is for us.</summary>
enum Role
{
    /// <summary>Passed over, or not known: anything may stand in it.</summary>
    Other,

    Period,

    /// <summary>A count, or the count that a rate is of: a number of eleven digits may be one.</summary>
    Value,

    /// <summary>A code of a list that was made before.</summary>
    Code,

    /// <summary>Words that accompany a number.</summary>
    Words,
}

/// <summary>Tells the roles of columns from the partner's mapping and the dataset.</summary>
sealed class Roles(DatasetStructure structure, ColumnMapping mapping)
{
    readonly HashSet<string> dimensions = [.. structure.Dimensions.Select(dimension => dimension.Id.ToString())];

    public Role Of(string theirs) => mapping.Ignored.Contains(theirs) ? Role.Other : mapping.Columns.GetValueOrDefault(theirs, theirs) switch
    {
        "TIME_PERIOD" => Role.Period,
        "OBS_VALUE" or "BASE" => Role.Value,
        "FREQ" or "MEASURE" or "QUALIFIER" or "UNIT_MEASURE" or "OBS_STATUS" or "SOURCE" => Role.Code,
        "NOTE" or "SOURCE_PLACE" or "QUOTE" or "REFERENCE_AS_WRITTEN" => Role.Words,
        var ours => dimensions.Contains(ours) ? Role.Code : Role.Other,
    };

    /// <summary>Whether we wrote that name down ourselves before the file came.</summary>
    public bool IsOurs(string theirs) => Of(theirs) != Role.Other || mapping.Ignored.Contains(theirs);

    public bool IsValue(string theirs) => mapping.Columns.GetValueOrDefault(theirs, theirs) == "OBS_VALUE" && !mapping.Ignored.Contains(theirs);

    /// <summary>Whether each row counts one by agreement, without a column that says so.</summary>
    public bool CountsOne => mapping.Constants.TryGetValue("OBS_VALUE", out var value) && OneRowAPerson.IsOne(value);
}
