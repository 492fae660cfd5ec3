namespace Transparency.Tests.Checker;

/// <param name="Of">The signed sum of base members that it is.</param>
/// <param name="IsPrinted">Not so for what is left of a code beside its listed parts.</param>
sealed record TinyNode(string Name, (int Base, int Sign)[] Of, bool IsPrinted = true);

/// <summary>One dimension of a tiny dataset, made by other means than the checker's.</summary>
sealed class TinyAxis
{
    TinyAxis(string id, bool exhaustive) => (Id, Exhaustive) = (id, exhaustive);

    public string Id { get; }

    public bool Exhaustive { get; }

    public List<TinyNode> Nodes { get; } = [];

    /// <summary>Codes with their parents; none for the axis of time.</summary>
    public List<(string Code, string? Parent)> Codes { get; } = [];

    public int Bases { get; private set; }

    /// <param name="picture"><c>_T(A(a1 a2) B)</c></param>
    public static TinyAxis Tree(string id, string picture, bool exhaustive = true)
    {
        var (axis, words, at) = (new TinyAxis(id, exhaustive), picture.Replace("(", " ( ").Replace(")", " ) ").Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        Read(null);
        return axis;

        List<(int, int)> Read(string? parent)
        {
            var code = words[at++];
            axis.Codes.Add((code, parent));
            List<(int, int)> of = [];
            if (at < words.Length && words[at] == "(")
            {
                for (at++; words[at] != ")";) of.AddRange(Read(code));
                at++;
                if (!exhaustive)
                {
                    of.Add((axis.Bases++, 1));
                    axis.Nodes.Add(new($"{code}~rest", [of[^1]], false));
                }
            }
            else of.Add((axis.Bases++, 1));
            axis.Nodes.Add(new(code, [.. of]));
            return of;
        }
    }

    /// <summary>Stocks do not add up.</summary>
    public static TinyAxis Stocks(params string[] months)
    {
        var axis = new TinyAxis("TIME_PERIOD", true);
        foreach (var month in months) axis.Nodes.Add(new($"COUNT@{month}", [(axis.Bases++, 1)]));
        return axis;
    }

    /// <summary>The months of the first quarter of 2024, and the quarter.</summary>
    public static TinyAxis Quarter()
    {
        var axis = Stocks("2024-01", "2024-02", "2024-03");
        axis.Nodes.Add(new("COUNT@2024-Q1", [(0, 1), (1, 1), (2, 1)]));
        return axis;
    }

    /// <summary>A stock in January, and stock and flows of February.</summary>
    public static TinyAxis StockAndFlow()
    {
        var axis = new TinyAxis("TIME_PERIOD", true) { Bases = 3 };
        axis.Nodes.AddRange([new("STOCK@2024-01", [(0, 1)]), new("IN@2024-02", [(1, 1)]), new("OUT@2024-02", [(2, 1)]), new("STOCK@2024-02", [(0, 1), (1, 1), (2, -1)])]);
        return axis;
    }
}
