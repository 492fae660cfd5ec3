using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Transparency.Protection;

namespace Transparency.Tests.Protect.Search;

/// <summary>Tiny systems at random, of every kind there is.</summary>
static class Drawing
{
    public static Gen<CellSystem> Systems(int threshold = 3, int most = 5) =>
        from shape in Gen.Elements(Shapes)
        from inside in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, most))), shape.Dimensions.Aggregate(1, (product, network) => product * network.BaseNodes.Length))
        from zeros in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        let fitting = shape.Dimensions.Contains(Tiny.TwoMonths) ? Plausible(inside) : inside
        select Tiny.Of(shape.Dimensions, fitting, threshold, zeros, shape.IsPublished);

    static readonly (ImmutableArray<Network> Dimensions, Func<int[], bool>? IsPublished)[] Shapes =
    [
        ([Tiny.Two, Tiny.Two], null),
        ([Tiny.Two, Tiny.Three], null),
        ([Tiny.Regions], null),
        ([Tiny.Two, Tiny.Regions], null),
        ([Tiny.TwoMonths], null),
        ([Tiny.Two, Tiny.Two, Tiny.Two], nodes => nodes.Contains(0)), // All pairs of a table that is not published itself.
        ([Tiny.Two, Tiny.Three], nodes => nodes[0] == 0 || nodes[1] == 0),
    ];

    /// <summary>Nobody goes out who was not there: stock, in, in, out, out.</summary>
    static int[] Plausible(int[] inside)
    {
        inside[3] = Math.Min(inside[3], inside[0] + inside[1]);
        inside[4] = Math.Min(inside[4], inside[0] + inside[1] - inside[3] + inside[2]);
        return inside;
    }

    /// <summary>Goes on with a fixed start, so that a failure is the same tomorrow.</summary>
    public static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260101, 1);

    public static void All<T>(this Gen<T> gen, int runs, Action<T> holds) => Prop.ForAll(gen.ToArbitrary(), holds).Check(Runs(runs));
}
