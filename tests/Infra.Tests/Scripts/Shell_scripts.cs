namespace Transparency.Tests.Scripts;

/// <summary>What people run from a terminal can be read by the shell, helps, and says in a sentence what it cannot do.</summary>
public sealed class Shell_scripts
{
    /// <summary>Every script of the repository, by its first line.</summary>
    public static TheoryData<string> Scripts =>
        [.. new[] { ".ci", "infra", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is "" or ".sh" && !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Where(path => File.ReadLines(path).FirstOrDefault() is { } first && first.StartsWith("#!", StringComparison.Ordinal) && first.Contains("bash", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_scripts() => Assert.Superset(new HashSet<string> { "infra/deploy", "infra/smoke", "tests/run" }, Scripts.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task The_shell_can_read_it_and_it_can_be_run(string script)
    {
        var read = await Ran.Async("bash", ["-n", script]);
        Assert.Equal("", read.Error);
        Assert.Equal(0, read.Code);
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Repository.Path(script)).HasFlag(UnixFileMode.UserExecute), $"chmod +x {script}");
    }

    [Theory]
    [InlineData("deploy")]
    [InlineData("smoke")]
    public async Task It_helps(string script)
    {
        var ran = await Ran.Async(Repository.Path($"infra/{script}"), ["--help"]);
        Assert.Equal(0, ran.Code);
        Assert.StartsWith($"infra/{script} ", ran.Out, StringComparison.Ordinal);
        Assert.Equal("", ran.Error);
    }

    [Theory]
    [InlineData("smoke", "", "name the address to read, such as https://transparency.example/")]
    [InlineData("smoke", "transparency.example", "'transparency.example' is no address; write it with https:// in front")]
    [InlineData("smoke", "https://a.example https://b.example", "one address is enough: 'https://b.example' is the second")]
    [InlineData("smoke", "https://a.example --dataset", "--dataset needs the id of a dataset, such as celex-inmates")]
    [InlineData("smoke", "https://a.example --dataset A/B", "'A/B' is no id of a dataset; ids are lower case, digits and hyphens")]
    [InlineData("smoke", "https://a.example --fast", "'--fast' is not known; see infra/smoke --help")]
    [InlineData("deploy", "", "say which environment: infra/deploy test or infra/deploy production")]
    [InlineData("deploy", "prod --group g", "'prod' is no environment; it is test or production")]
    [InlineData("deploy", "test production", "one environment at a time: 'production' is the second")]
    [InlineData("deploy", "test", "name the resource group: --group rg-transp-test")]
    [InlineData("deploy", "test --group", "--group needs a value; see infra/deploy --help")]
    [InlineData("deploy", "test --group g --quick", "'--quick' is not known; see infra/deploy --help")]
    [InlineData("deploy", "test --group g --package tests", "'tests' holds no host.json; give the folder that infra/publish made")]
    [InlineData("deploy", "test --group g --skip-resources", "--skip-resources without --package leaves nothing to do")]
    public async Task What_it_cannot_do_it_says_in_a_sentence(string script, string arguments, string sentence)
    {
        var ran = await Ran.Async(Repository.Path($"infra/{script}"), arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, ran.Code);
        Assert.Equal($"infra/{script}: {sentence}\n", ran.Error);
        Assert.Equal("", ran.Out);
    }
}
