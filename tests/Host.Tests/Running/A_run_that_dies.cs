using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Local.Folders;
using Transparency.Storage;

namespace Transparency.Tests.Running;

/// <summary>Wherever a run dies, the next one ends where an undisturbed one would have.</summary>
public sealed class A_run_that_dies : IDisposable
{
    readonly Machine undisturbed = Machine.Small();

    public void Dispose() => undisturbed.Dispose();

    static LocalState Here(IServiceProvider services) => new(services.GetRequiredService<Settings>().State);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_any_step_outside_is_finished_by_the_next(bool afterTheStep)
    {
        undisturbed.Rims = Machine.FewPages;
        Assert.Equal(0, (await undisturbed.RunAsync("run", "--no-serve")).Code);
        var (step, came) = (0, true);
        for (; came; step++)
        {
            using var machine = Machine.Small();
            var death = new Death(step + 1, afterTheStep);
            machine.Rims = services =>
            {
                Machine.FewPages(services);
                services.AddSingleton<IObservationTable>(provider => new MortalTable(Here(provider).Observations, death));
                services.AddSingleton<IExtractArchive>(provider => new MortalArchive(Here(provider).Archive, death));
                services.AddSingleton<IReleaseShelf>(provider => new MortalShelf(Here(provider).Shelf, death));
            };
            var died = await machine.RunAsync("run", "--no-serve");
            came = death.Came;
            Assert.Equal(came ? 2 : 0, died.Code);
            machine.Rims = Machine.FewPages;
            Assert.Equal(0, (await machine.RunAsync("run", "--no-serve")).Code);
            Assert.Equal(undisturbed.Left(), machine.Left());
        }
        Assert.InRange(step, 15, 1000);
    }
}
