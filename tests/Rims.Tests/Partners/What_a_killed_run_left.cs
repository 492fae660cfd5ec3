using Transparency.Partners;

namespace Transparency.Tests.Partners;

public class What_a_killed_run_left
{
    [Fact]
    public void Bodies_that_nobody_receives_any_more_are_removed()
    {
        var (old, fresh) = (Body("old"), Body("fresh"));
        try
        {
            File.SetLastWriteTimeUtc(old, File.GetLastWriteTimeUtc(fresh).AddHours(-2));
            LeftBehind.Sweep();
            Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
        }
        finally
        {
            File.Delete(old);
            File.Delete(fresh);
        }
    }

    static string Body(string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"transparency-body-{Path.GetRandomFileName()}-{name}");
        File.WriteAllText(path, "half of a body");
        return path;
    }
}
