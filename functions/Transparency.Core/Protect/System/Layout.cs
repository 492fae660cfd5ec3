using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Protection;

/// <summary>How the cells of one system lie: all tuples of nodes, the last dimension running fastest, and which of them tables publish.</summary>
sealed class Layout
{
    readonly int[] strides;

    public Layout(DatasetStructure structure, ProtectionRule rule, IReadOnlyList<Code> measures, TimeLine time)
    {
        (Structure, Measures, Time) = (structure, [.. measures], time);
        Dimensions = [.. structure.Dimensions.Select(Members.Of), time.Members];
        Networks = [.. Dimensions[..^1].Select(members => Network.Tree(members.Parents)), time.Network];
        strides = new int[Dimensions.Length];
        Size = 1;
        for (var i = strides.Length - 1; i >= 0; Size = checked(Size * Dimensions[i].Names.Length), i--) strides[i] = Size;
        (InTable, Implied) = (new bool[Size], new bool[Size]);
        foreach (var table in rule.Tables) Mark(table, 0, 0, false);
    }

    public DatasetStructure Structure { get; }

    public ImmutableArray<Code> Measures { get; }

    public TimeLine Time { get; }

    public ImmutableArray<Members> Dimensions { get; }

    public ImmutableArray<Network> Networks { get; }

    public int Size { get; }

    /// <summary>Cells that tables print or withhold.</summary>
    public bool[] InTable { get; }

    /// <summary>Cells that no table prints and everybody can subtract.</summary>
    public bool[] Implied { get; }

    public int Node(int cell, int dimension) => cell / strides[dimension] % Dimensions[dimension].Names.Length;

    public int With(int cell, int dimension, int node) => cell + ((node - Node(cell, dimension)) * strides[dimension]);

    /// <param name="nodes">One a dimension; −1 for one that is not there.</param>
    /// <returns>−1 where the system has no such cell.</returns>
    public int At(IReadOnlyList<int> nodes) => nodes.Contains(-1) ? -1 : nodes.Select((node, i) => node * strides[i]).Sum();

    public int[] Tuple(int cell) => [.. Enumerable.Range(0, Dimensions.Length).Select(dimension => Node(cell, dimension))];

    public int TimeOf(int cell) => cell % Time.At.Length;

    public bool IsBase(int cell)
    {
        for (var i = 0; i < Networks.Length; i++)
            if (!Networks[i].IsBase(Node(cell, i))) return false;
        return true;
    }

    /// <returns>−1 where the system has no such cell.</returns>
    public int Find(ImmutableArray<Code> codes, Code measure, Period period)
    {
        var cell = Time.Find(measure, $"{period}");
        for (var i = 0; i < codes.Length && cell >= 0; i++)
            cell = Dimensions[i].Find($"{codes[i]}") is >= 0 and var node ? cell + (node * strides[i]) : -1;
        return cell;
    }

    /// <summary>The codes of a printed cell.</summary>
    public SeriesKey Series(int cell)
    {
        var (measure, period) = Time.At[TimeOf(cell)];
        return new(period.Frequency, Structure.Dimensions.Select((dimension, i) => dimension.CodeList.Items[Node(cell, i)].Code), Code.NotApplicable, measure);
    }

    public Period PeriodOf(int cell) => Time.At[TimeOf(cell)].Period;

    /// <summary>For sentences: <c>CATEGORY=A, PRISON=_T, COUNT@2024-01</c>.</summary>
    public string Name(int cell) => string.Join(", ", Dimensions.Select((members, i) =>
        i == Dimensions.Length - 1 ? members.Names[Node(cell, i)] : $"{members.Id}={members.Names[Node(cell, i)]}"));

    void Mark(CrossTable table, int dimension, int cell, bool implied)
    {
        var members = Dimensions[dimension];
        for (var node = 0; node < members.Names.Length; node++)
        {
            var at = cell + (node * strides[dimension]);
            if (dimension < Dimensions.Length - 1)
            {
                if (node == members.Root || table.Dimensions.Contains(Structure.Dimensions[dimension].Id)) Mark(table, dimension + 1, at, implied || members.IsRemainder(node));
            }
            else if (table.Frequencies.Contains(Time.At[node].Period.Frequency)) (implied ? Implied : InTable)[at] = true;
        }
    }
}
