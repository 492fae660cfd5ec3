namespace Transparency.Benchmarks;

/// <summary>
/// The main job in an empty folder, without the build: figures checked, kept, released and shown. The limit was 5 s when a site was three
/// datasets and four registers; now sixteen and fifteen make 1,500 files of 59 MB, of which a third of the time goes into writing them.
/// </summary>
static class MainJob
{
    public static void Run(Table table)
    {
        var first = Child.Median(3, () =>
        {
            using var folder = new TemporaryFolder();
            return Child.Run("transparency.dll", "run", "--no-serve", "--site", folder["site"], "--state", folder["state"]).MustEndWith(0);
        });
        table.Add("main job, first time", first.Seconds, 8, "s");
        using var kept = new TemporaryFolder();
        string[] again = ["run", "--no-serve", "--site", kept["site"], "--state", kept["state"]];
        Child.Run("transparency.dll", again).MustEndWith(0);
        table.Add("main job, nothing new", Child.Median(3, () => Child.Run("transparency.dll", again).MustEndWith(0)).Seconds, 8, "s");
    }
}
