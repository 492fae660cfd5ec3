using System.Text;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Time.Testing;
using Transparency.Azure;
using Transparency.Storage;

namespace Transparency.Tests.Azure;

public sealed class The_lease_of_a_blob(OneAzurite azurite)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether it has happened within the seconds a machine may need for it.</summary>
    static async Task<bool> SoonAsync(Func<bool> happened)
    {
        for (var i = 0; i < 400 && !happened(); i++) await Task.Delay(25, Stop);
        return happened();
    }

    static bool IsRenewal(HttpRequestMessage request) =>
        request.Headers.TryGetValues("x-ms-lease-action", out var action) && action.Single() == "renew";

    [Fact]
    public async Task It_is_renewed_every_twenty_seconds_until_it_is_given_back()
    {
        var (time, renewals) = (new FakeTimeProvider(), 0);
        var lease = new AzureRims(azurite.Settings(), time, new Watched((request, _) =>
        {
            if (IsRenewal(request)) Interlocked.Increment(ref renewals);
            return Task.FromResult<HttpResponseMessage?>(null);
        })).Lease;
        var held = await lease.TryTakeAsync(Stop);
        Assert.NotNull(held);
        for (var i = 1; i <= 5; i++)
        {
            time.Advance(TimeSpan.FromSeconds(19));
            await Task.Delay(50, Stop);
            Assert.Equal(i - 1, renewals);
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(await SoonAsync(() => renewals == i));
            await Task.Delay(100, Stop);
        }
        Assert.False(held.Lost.IsCancellationRequested);
        await held.DisposeAsync();
        time.Advance(TimeSpan.FromMinutes(2));
        await Task.Delay(100, Stop);
        Assert.Equal(5, renewals);
    }

    [Fact]
    public async Task Whoever_loses_it_is_told()
    {
        var time = new FakeTimeProvider();
        var rims = new AzureRims(azurite.Settings(), time);
        var held = await rims.Lease.TryTakeAsync(Stop);
        Assert.NotNull(held);
        await rims.Blobs.GetBlobContainerClient("leases").GetBlobClient("run").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        Assert.False(held.Lost.IsCancellationRequested);
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.True(await SoonAsync(() => held.Lost.IsCancellationRequested));
        await held.DisposeAsync();
    }

    [Fact]
    public async Task A_silence_of_forty_seconds_is_a_loss_and_a_shorter_one_is_not()
    {
        var (time, silent, unanswered) = (new FakeTimeProvider(), false, 0);
        var rims = new AzureRims(azurite.Settings(), time, new Watched((request, _) =>
        {
            if (!IsRenewal(request) || !Volatile.Read(ref silent)) return Task.FromResult<HttpResponseMessage?>(null);
            Interlocked.Increment(ref unanswered);
            throw new HttpRequestException("No answer.");
        }));
        var held = await rims.Lease.TryTakeAsync(Stop);
        Assert.NotNull(held);
        Volatile.Write(ref silent, true);
        foreach (var seconds in (int[])[20, 5, 5, 5])
        {
            var before = Volatile.Read(ref unanswered);
            time.Advance(TimeSpan.FromSeconds(seconds));
            // Each attempt is made twice before it counts as unanswered.
            Assert.True(await SoonAsync(() => unanswered == before + 2));
            await Task.Delay(100, Stop);
            Assert.False(held.Lost.IsCancellationRequested);
        }
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await SoonAsync(() => held.Lost.IsCancellationRequested));
        await held.DisposeAsync();
    }

    [Fact]
    public async Task Of_two_publishers_at_once_one_waits_for_the_other()
    {
        var settings = azurite.Settings();
        var (inside, most) = (0, 0);
        async Task PublishAsync(string text)
        {
            var rims = new AzureRims(settings, TimeProvider.System);
            IHeldLease? held;
            while ((held = await rims.Lease.TryTakeAsync(Stop)) is null) await Task.Delay(20, Stop);
            await using (held)
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await rims.Site.ReplaceAsync([.. ((string[])["404.html", "a.html", "b.html", "releases.json", "sitemap.xml"]).Select(path => new PublicFile(path, Encoding.UTF8.GetBytes(text)))], held.Lost);
                Interlocked.Decrement(ref inside);
            }
        }
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => PublishAsync(i % 2 == 0 ? "one" : "two"), Stop)));
        Assert.Equal(1, most);
        Assert.Single((await new AzureRims(settings, TimeProvider.System).Site.ReadAsync(Stop)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span)).Distinct());
    }
}
