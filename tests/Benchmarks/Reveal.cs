using Transparency.Fakes;

namespace Transparency.Benchmarks;

/// <summary>
/// How long the whole first release takes to become public in blobs: put on the shelf, read back, every page put where the public sees
/// it, every link read again. It is promised within two minutes of the announced one; here making release and pages is counted as well.
/// </summary>
static class Reveal
{
    public static async Task RunAsync(Table table)
    {
        await using var azurite = await Azurite.StartAsync();
        (string, string)[] emulator = [("TRANSPARENCY_AZURE__EMULATOR", azurite.Account())];
        Child Run(string command) => Child.Run(emulator, Child.Ours, command).MustEndWith(0);
        Run("pull");
        table.Add("the whole site made and revealed in Azurite", Run("release").Seconds + Run("site").Seconds, 120, "s");
    }
}
