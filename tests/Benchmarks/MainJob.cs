namespace Transparency.Benchmarks;

/// <summary>The main job in an empty folder, without the build: figures checked, kept, released and shown.</summary>
static class MainJob
{
    public static void Run(Table table)
    {
        var first = Child.Median(3, () =>
        {
            using var folder = new TemporaryFolder();
            return Child.Run(Child.Ours, "run", "--no-serve", "--site", folder["site"], "--state", folder["state"]).MustEndWith(0);
        });
        table.Add("main job, first time", first.Seconds, 5, "s");
        using var kept = new TemporaryFolder();
        string[] again = ["run", "--no-serve", "--site", kept["site"], "--state", kept["state"]];
        Child.Run(Child.Ours, again).MustEndWith(0);
        table.Add("main job, nothing new", Child.Median(3, () => Child.Run(Child.Ours, again).MustEndWith(0)).Seconds, 5, "s");
    }
}
