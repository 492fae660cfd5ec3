using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Local.Folders;
using Transparency.Storage;
using Transparency.Tests.Running;

namespace Transparency.Tests.Publishing;

/// <summary>Wherever making ahead or revealing dies, before its minute nothing is seen, and after it the next step ends where an undisturbed one would have.</summary>
public sealed class A_publication_that_dies : IDisposable
{
    const string Before = "2026-11-24T08:30:00Z", Minute = "2026-11-24T09:00:00Z";

    readonly Machine undisturbed = Machine.Small();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => undisturbed.Dispose();

    [Theory]
    [InlineData(Before, false)]
    [InlineData(Before, true)]
    [InlineData(Minute, false)]
    [InlineData(Minute, true)]
    public async Task At_any_step_outside_is_finished_by_the_next(string deadly, bool afterTheStep)
    {
        await PullAsync(undisturbed);
        await StepAsync(undisturbed, Before);
        await StepAsync(undisturbed, Minute);
        var (step, came) = (0, true);
        for (; came; step++)
        {
            using var machine = Machine.Small();
            await PullAsync(machine);
            var death = new Death(step + 1, afterTheStep);
            foreach (var instant in (string[])[Before, Minute])
            {
                if (instant == deadly) await DieAsync(machine, instant, death);
                if (instant == Before) Assert.Equal("", machine.Left());
                await StepAsync(machine, instant);
            }
            came = death.Came;
            Assert.Equal(undisturbed.Left(), machine.Left());
            Assert.Empty(Directory.GetFiles(machine["state/prepared"]));
        }
        Assert.InRange(step, 5, 200);
    }

    static async Task PullAsync(Machine machine)
    {
        machine.Rims = Machine.FewPages;
        machine.Now = DateTimeOffset.Parse(Before, CultureInfo.InvariantCulture);
        Assert.Equal(0, (await machine.RunAsync("pull")).Code);
    }

    static async Task StepAsync(Machine machine, string instant)
    {
        machine.Now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        await using var services = machine.Services();
        await services.GetRequiredService<Publication>().StepAsync(Stop);
    }

    static async Task DieAsync(Machine machine, string instant, Death death)
    {
        machine.Rims = services =>
        {
            Machine.FewPages(services);
            services.AddSingleton<IObservationTable>(provider => new MortalTable(Here(provider).Observations, death));
            services.AddSingleton<IReleaseShelf>(provider => new MortalShelf(Here(provider).Shelf, death));
            services.AddSingleton<IPreparedReleases>(provider => new MortalPrepared(Here(provider).Prepared, death));
            services.AddSingleton<IPublicSite>(provider => new MortalSite(new PublicFolder(provider.GetRequiredService<Settings>().SiteFolder), death));
        };
        try
        {
            await StepAsync(machine, instant);
        }
        catch (DiedException)
        {
            // As it was to.
        }
        machine.Rims = Machine.FewPages;
    }

    static LocalState Here(IServiceProvider services) => new(services.GetRequiredService<Settings>().State);
}
