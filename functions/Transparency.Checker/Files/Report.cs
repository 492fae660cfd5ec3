using System.Text.Json;

namespace Transparency.Checker;

/// <summary>One system of the private report, read against the grid that the checker made itself: nodes are met by name, in any order.</summary>
sealed class Report(JsonElement json)
{
    readonly JsonElement[] dimensions = [.. json.List("dimensions")];

    /// <summary>Nodes of the report as nodes of the grid.</summary>
    int[][] nodes = [];

    Grid grid = new([]);

    /// <exception cref="FormatException">It is not the report of this dataset.</exception>
    public static List<Report> Read(ReadOnlyMemory<byte> bytes, Definition definition)
    {
        var json = Json.Read(bytes);
        if (json.Text("format") != "transparency-disclosure-report/1") throw new FormatException("its report is of a kind that the checker does not know");
        if (json.Text("dataset") != definition.Id) throw new FormatException("its report is that of another dataset");
        return [.. json.List("systems").Select(system => new Report(system))];
    }

    /// <summary>Measures and periods that it speaks of.</summary>
    public IEnumerable<(string Measure, Period Period)> Times() => Names(dimensions.LastOrDefault()).Select(name =>
        name.LastIndexOf('@') is > 0 and var at && Period.Find(name[(at + 1)..]) is { } period
            ? (name[..at], period) : throw new FormatException($"its report has the unknown period {name}"));

    public void Attach(Grid to)
    {
        grid = to;
        if (!dimensions.Select(dimension => dimension.Text("id")).SequenceEqual(to.Axes.Select(axis => axis.Id))) throw new FormatException("its report has other dimensions than its codebook");
        nodes = [.. to.Axes.Select((axis, i) => Names(dimensions[i]).Select(name =>
            axis.Find(name) is >= 0 and var node ? node : throw new FormatException($"its report has '{name}' in {axis.Id}, which the codebook has not")).ToArray())];
        if (nodes.Any(axis => axis.Distinct().Count() != axis.Length)) throw new FormatException("its report names a member of a dimension twice");
    }

    /// <summary>The counts of base cells that are not zero.</summary>
    public void Counts(string list, long[] into)
    {
        foreach (var tuple in json.List(list))
        {
            var (cell, count) = Amount(tuple);
            if (count < 1 || into[cell] != 0) throw new FormatException($"its report counts {grid.Name(cell)} twice or below one");
            into[cell] = count;
        }
    }

    public IEnumerable<(int Cell, IEnumerable<(long Value, JsonElement Changes)> Moves)> Certificates() => json.List("certificates")
        .Select(certificate => (Cell(certificate.Member("cell")), certificate.List("moves").Select(move => (move.Member("value").Whole(), move.Member("changes")))));

    public IEnumerable<(int Insider, int Cell, JsonElement Changes)> Insiders() => json.List("insiders")
        .Select(entry => (Cell(entry.Member("insider")), Cell(entry.Member("cell")), entry.Member("changes")));

    /// <summary>A base cell and what is counted or changed in it.</summary>
    public (int Cell, long Amount) Amount(JsonElement tuple)
    {
        var cell = Nodes(tuple, 1);
        return grid.IsBase(cell) ? (cell, tuple[nodes.Length].Whole()) : throw new FormatException($"its report counts or moves {grid.Name(cell)}, which is a sum");
    }

    int Cell(JsonElement tuple) => Nodes(tuple, 0);

    int Nodes(JsonElement tuple, int more)
    {
        if (tuple.ValueKind != JsonValueKind.Array || tuple.GetArrayLength() != nodes.Length + more) throw new FormatException("its report has a cell with another number of dimensions");
        var cell = 0;
        for (var axis = 0; axis < nodes.Length; axis++)
            cell += tuple[axis].Whole() is var node && node >= 0 && node < nodes[axis].Length
                ? nodes[axis][node] * grid.Strides[axis] : throw new FormatException($"its report has a cell beyond the members of {grid.Axes[axis].Id}");
        return cell;
    }

    static IEnumerable<string> Names(JsonElement dimension) => dimension.ValueKind == JsonValueKind.Object
        ? dimension.List("nodes").Select(node => node.Text()) : throw new FormatException("its report has a system without dimensions");
}
