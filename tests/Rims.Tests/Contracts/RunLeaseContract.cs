using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every lease keeps, wherever it stands. Each call of <see cref="Lease"/> is another run.</summary>
public abstract class RunLeaseContract
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IRunLease Lease { get; }

    [Fact]
    public async Task One_run_at_a_time_holds_it_and_the_next_gets_it_afterwards()
    {
        var first = await Lease.TryTakeAsync(Stop);
        Assert.NotNull(first);
        Assert.Null(await Lease.TryTakeAsync(Stop));
        Assert.False(first.Lost.IsCancellationRequested);
        await first.DisposeAsync();
        var second = await Lease.TryTakeAsync(Stop);
        Assert.NotNull(second);
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_it()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Lease.TryTakeAsync(Stop), Stop)));
        await Assert.Single(asked.OfType<IHeldLease>()).DisposeAsync();
    }
}
