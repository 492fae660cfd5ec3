using System.Text.Json;

namespace Transparency.Checker;

/// <summary>The rule of protection, as it stands in public in the codebook.</summary>
sealed class Rule
{
    // A value of a small count is one bit of a word.
    const int Least = 3, Most = 60;

    public Rule(JsonElement json, Definition definition)
    {
        Rounds = Word(json, "method", "round", "suppress");
        HidesZeros = Word(json, "zeros", "candidates", "published");
        Threshold = json.Member("threshold").Whole() is >= Least and <= Most and var threshold ? threshold : throw new FormatException("its threshold is out of range");
        Tables = [.. json.List("tables").Select(table => new Table(
            [.. table.List("dimensions").Select(dimension => IndexOf(definition, dimension.Text()))], [.. table.List("frequencies").Select(frequency => frequency.Text())], definition))];
        Sensitive = [.. json.List("sensitive").SelectMany(entry => entry.List("codes").Select(code =>
            IndexOf(definition, entry.Text("dimension")) is var dimension && definition.Dimensions[dimension].Find(code.Text()) is >= 0 and var node
                ? (dimension, node) : throw new FormatException($"a sensitive code of {entry.Text("dimension")} is not in its code list")))];
        Flows = [.. json.List("flows").Select(flow => new Flow(flow.Text("stock"), flow.Text("in"), flow.Text("out")))];
        foreach (var flow in Flows)
            if (!(Is(flow.Stock, false) && Is(flow.In, true) && Is(flow.Out, true))) throw new FormatException($"{flow.Stock}, {flow.In} and {flow.Out} are not a stock and its two flows");
        if (Flows.SelectMany(flow => flow.Measures).GroupBy(id => id).Any(group => group.Count() > 1)) throw new FormatException("a measure stands in two equations of stock and flow");

        bool Is(string measure, bool flow) => definition.Measures.GetValueOrDefault(measure) is { RateOf: null } known && known.IsFlow == flow;
    }

    public bool Rounds { get; }

    /// <summary>Zeros may be withheld too, so that a withheld count may be zero.</summary>
    public bool HidesZeros { get; }

    /// <summary>Counts from one up to, but not, this one are small.</summary>
    public long Threshold { get; }

    public Table[] Tables { get; }

    public (int Dimension, int Node)[] Sensitive { get; }

    public Flow[] Flows { get; }

    public bool IsSmall(long count) => count > 0 && count < Threshold;

    static int IndexOf(Definition definition, string dimension) =>
        Array.FindIndex(definition.Dimensions, axis => axis.Id == dimension) is >= 0 and var index ? index : throw new FormatException($"its rule of protection names the unknown dimension {dimension}");

    static bool Word(JsonElement json, string name, string yes, string no) =>
        json.Text(name) is var word && word == yes || (word == no ? false : throw new FormatException($"its rule of protection has a '{name}' that the checker does not know"));
}

sealed class Table(HashSet<int> dimensions, HashSet<string> frequencies, Definition definition)
{
    public bool Has(int dimension) => dimensions.Contains(dimension);

    public bool Has(char frequency) => frequencies.Contains(frequency.ToString());

    public override string ToString() => dimensions.Count == 0 ? "the table of totals" : "table " + string.Join(" x ", dimensions.Order().Select(dimension => definition.Dimensions[dimension].Id));
}

/// <summary>Each stock is the one before, more by those who came in, less by those who went out.</summary>
sealed record Flow(string Stock, string In, string Out)
{
    public string[] Measures => [Stock, In, Out];
}
