using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Storage;

namespace Transparency.Tests.Hosting;

/// <summary>Functions that meet on one state.</summary>
public sealed class Taking_turns
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_finds_the_lease_held_ends_well_without_doing_anything()
    {
        var turn = new Turn(new Leases(null), NullLogger<Turn>.Instance);
        await turn.TakeAsync(_ => throw new InvalidOperationException("The work was begun."), Stop);
    }

    [Fact]
    public async Task Whoever_loses_the_lease_stops_and_says_why()
    {
        using var lost = new CancellationTokenSource();
        var held = new Held(lost.Token);
        var turn = new Turn(new Leases(held), NullLogger<Turn>.Instance);
        var failed = await Assert.ThrowsAsync<CannotRunException>(() => turn.TakeAsync(async stop =>
        {
            await lost.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        }, Stop));
        Assert.StartsWith("Another run took over", failed.Message, StringComparison.Ordinal);
        Assert.True(held.GivenBack);
    }

    [Fact]
    public async Task The_lease_is_given_back_when_the_work_fails()
    {
        var held = new Held(CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => new Turn(new Leases(held), NullLogger<Turn>.Instance).TakeAsync(_ => throw new IOException("full"), Stop));
        Assert.True(held.GivenBack);
    }

    sealed class Leases(Held? next) : IRunLease
    {
        public Task<IHeldLease?> TryTakeAsync(CancellationToken stop) => Task.FromResult<IHeldLease?>(next);
    }

    sealed class Held(CancellationToken lost) : IHeldLease
    {
        public CancellationToken Lost => lost;

        public bool GivenBack { get; private set; }

        public ValueTask DisposeAsync()
        {
            GivenBack = true;
            return ValueTask.CompletedTask;
        }
    }
}
