using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Transparency.Formats;

/// <summary>Work on many things beside one another, as if it were done one after the other.</summary>
public static class Beside
{
    /// <summary>In the order of the source. What goes wrong is thrown as it is, the first of it if more than one goes wrong.</summary>
    public static ImmutableArray<TResult> SelectBeside<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> work)
    {
        try
        {
            return [.. source.AsParallel().AsOrdered().Select(work)];
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
