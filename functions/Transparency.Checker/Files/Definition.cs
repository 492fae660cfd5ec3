using System.Text.Json;

namespace Transparency.Checker;

/// <summary>A dataset as its codebook defines it: dimensions with their hierarchies, measures, and the rule of protection.</summary>
sealed class Definition
{
    const int MostDimensions = 12;

    public Definition(JsonElement structure)
    {
        Id = structure.Text("id");
        Dimensions = [.. structure.List("dimensions").Select(dimension => CodeTree.Of(dimension.Text("id"), dimension.Member("codeList")))];
        if (Dimensions.Length is 0 or > MostDimensions) throw new FormatException("it has no dimensions, or more than the checker takes");
        foreach (var json in structure.List("measures"))
        {
            var measure = Measure.Of(json);
            if (!Measures.TryAdd(measure.Id, measure)) throw new FormatException($"measure {measure.Id} is defined twice");
        }
        if (structure.Text("disclosure") != "protected" || structure.Find("protection") is not { } rule)
            throw new FormatException("its codebook has no rule of protection; write one into its definition");
        Rule = new Rule(rule, this);
    }

    public string Id { get; }

    public Axis[] Dimensions { get; }

    public Dictionary<string, Measure> Measures { get; } = new(StringComparer.Ordinal);

    public Rule Rule { get; }

    /// <summary>The columns of the master file, in order.</summary>
    public string[] Columns =>
    [
        "DATASET", "VERSION", "TIME_PERIOD", "PERIOD_START", "PERIOD_END", "FREQ", .. Dimensions.Select(dimension => dimension.Id), "SOURCE", "MEASURE",
        "OBS_VALUE", "QUALIFIER", "LOWER", "UPPER", "UNIT_MEASURE", "BASE", "OBS_STATUS", "CONF_STATUS", "SOURCE_PLACE", "QUOTE", "PUBLISHED", "REVISED", "NOTE",
    ];
}

/// <param name="RateOf">Null for a count.</param>
sealed record Measure(string Id, bool IsFlow, string Unit, string? RateOf)
{
    public static Measure Of(JsonElement json)
    {
        var (id, kind, temporality) = (json.Text("id"), json.Text("kind"), json.Text("temporality"));
        if (kind is "count" or "capacity")
            return temporality is "stock" or "flow"
                ? new(id, temporality == "flow", json.Text("unit"), null)
                : throw new FormatException($"measure {id} is neither a stock nor a flow, so it is not known what it adds up to; publish it as one of them");
        return kind == "rate"
            ? new(id, false, json.Text("unit"), json.Text("rateOf"))
            : throw new FormatException($"measure {id} is neither a count nor a rate, and the checker knows no protection of anything else; take it out");
    }
}
