namespace Transparency.Tests;

/// <summary>What README.md tells a newcomer to type is there and does what it says.</summary>
public sealed class Reading_me : IDisposable
{
    readonly Machine machine = Machine.Small();

    public void Dispose() => machine.Dispose();

    static IEnumerable<string> Commands => File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```")
        .Where((_, i) => i % 2 == 1).SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [Fact]
    public async Task Its_commands_can_be_typed_as_they_stand()
    {
        Assert.Contains("dotnet run --project functions/Transparency.Host -- run", Commands);
        foreach (var command in Commands)
        {
            if (command.StartsWith("dotnet run --project ", StringComparison.Ordinal))
            {
                var parts = command["dotnet run --project ".Length..].Split(" -- ");
                Assert.True(Directory.GetFiles(Path.Combine(Repository.Root, parts[0]), "*.csproj").Length == 1, command);
                if (parts.Length > 1) Assert.Equal(0, (await machine.RunAsync([.. parts[1].Split(' '), "--help"])).Code);
            }
            else
            {
                Assert.True(File.Exists(Path.Combine(Repository.Root, command.Split(' ')[0])), command);
            }
        }
    }

    [Fact]
    public async Task It_names_every_command()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var help = (await machine.RunAsync("--help")).Out;
        var names = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToList();
        Assert.Contains("check", names);
        Assert.All(names, name => Assert.True(name == "run" || text.Contains($"`{name}`", StringComparison.Ordinal), name));
    }
}
