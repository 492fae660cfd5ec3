namespace Transparency.Audit;

/// <summary>What a program is asked to make as large, or as small, as it can be.</summary>
enum Direction
{
    /// <summary>As small as can be.</summary>
    Down,

    /// <summary>As large as can be, each counting up to the cap only: the sum has a limit, and many cells rise at once.</summary>
    UpToCap,

    /// <summary>As large as can be.</summary>
    Up,
}

enum Ended { Solved, Contradiction, NoLimit, GaveUp }

/// <param name="Values">By column. Where the program gave up they are possible, but perhaps not the farthest; null where it has found none.</param>
readonly record struct Answer(Ended Ended, double[]? Values);

/// <summary>Finds a state of affairs that fits all that is public and lies as far out as possible.</summary>
interface IProgram : IDisposable
{
    Answer Solve(Direction direction, IReadOnlyCollection<int> columns);

    /// <summary>Supposes that a column has this value, until <see cref="Release"/>.</summary>
    void Suppose(int column, long value);

    void Release(int column);
}
