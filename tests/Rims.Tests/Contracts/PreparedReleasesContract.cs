using System.Text;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every place keeps where a release waits for its minute.</summary>
public abstract class PreparedReleasesContract
{
    static readonly ReleaseId First = ReleaseId.Parse("2026-11-24"), Other = First.Next;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IPreparedReleases Prepared { get; }

    [Fact]
    public async Task At_first_none_waits()
    {
        Assert.Null(await Prepared.MadeOfAsync(First, Stop));
        Assert.Null(await Prepared.OpenAsync(First, Stop));
        await Prepared.RemoveAsync(First, Stop);
    }

    [Fact]
    public async Task A_pack_comes_back_with_what_it_was_made_of()
    {
        await PutAsync(First, "aa11", "one");
        await PutAsync(Other, "bb22", "other");
        Assert.Equal(("aa11", "one"), await StandsAsync(First));
        Assert.Equal(("bb22", "other"), await StandsAsync(Other));
    }

    [Fact]
    public async Task A_newer_pack_takes_the_place_of_the_older_and_can_be_removed()
    {
        await PutAsync(First, "aa11", "one");
        await PutAsync(First, "cc33", "two, longer");
        await PutAsync(First, "bb22", "3");
        Assert.Equal(("bb22", "3"), await StandsAsync(First));
        await Prepared.RemoveAsync(First, Stop);
        Assert.Null(await Prepared.OpenAsync(First, Stop));
        Assert.Null(await Prepared.MadeOfAsync(First, Stop));
    }

    [Fact]
    public async Task A_put_that_was_stopped_leaves_what_stood_before()
    {
        await PutAsync(First, "aa11", "one");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Prepared.PutAsync(First, "bb22", new MemoryStream([1, 2]), stopped.Token));
        Assert.Equal(("aa11", "one"), await StandsAsync(First));
    }

    Task PutAsync(ReleaseId release, string madeOf, string text) => Prepared.PutAsync(release, madeOf, new MemoryStream(Encoding.UTF8.GetBytes(text)), Stop);

    async Task<(string?, string)> StandsAsync(ReleaseId release)
    {
        await using var pack = await Prepared.OpenAsync(release, Stop);
        Assert.NotNull(pack);
        return (await Prepared.MadeOfAsync(release, Stop), await new StreamReader(pack).ReadToEndAsync(Stop));
    }
}
