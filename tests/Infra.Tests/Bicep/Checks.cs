[assembly: AssemblyFixture(typeof(Transparency.Tests.Bicep.Checks))]

namespace Transparency.Tests.Bicep;

/// <summary>The checks of <c>tests/bicep</c>, with what they need from npm, in a folder of their own.</summary>
public sealed class Checks : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests/bicep"), "*", SearchOption.AllDirectories))
        {
            var below = Path.GetRelativePath(Repository.Path("tests/bicep"), file);
            if (below.StartsWith("node_modules", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, below))!);
            File.Copy(file, Path.Combine(folder, below));
        }
        var installed = await Ran.Async("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        if (installed.Code != 0) throw new InvalidOperationException($"npm ci ended with {installed.Code}: {installed.Error}");
    }

    /// <summary>Runs the checks on a folder of templates.</summary>
    public Task<Ran> RunAsync(params string[] arguments) => Ran.Async("node", [Path.Combine(folder, "check.mjs"), .. arguments]);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
