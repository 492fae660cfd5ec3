using System.IO.Compression;

namespace Transparency.Tests.Scripts;

/// <summary>
/// <c>infra/deploy</c> before a stand-in for the Azure CLI that writes down what it is asked and answers as the real one does. It shows the
/// order of what is asked, and nothing about Azure.
/// </summary>
public sealed class Deploying : IDisposable
{
    const string StandIn = """
        #!/usr/bin/env bash
        here=$(dirname "$0")
        echo "$*" >> "$here/asked"
        case "$*" in "$REFUSED"*) [ -z "$REFUSED" ] || { echo "refused" >&2; exit 1; } ;; esac
        for last; do [ "$before" = --src ] && cp "$last" "$here/package.zip"; before=$last; done
        case "$*" in
          "account show"*) echo "a subscription" ;;
          "group exists"*) echo true ;;
          *outputs.publicAccountName*) echo sttransppubtest ;;
          *outputs.functionAppName*) echo func-transp-test ;;
          *outputs.address*) echo https://fde-transp-test.example/ ;;
        esac
        """;

    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public Deploying()
    {
        File.WriteAllText(Path.Combine(folder, "az"), StandIn + "\n");
        Assert.False(OperatingSystem.IsWindows(), "The scripts are for bash.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder, "az"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What the CLI was asked, one line each, up to its first option.</summary>
    List<string> Asked => File.Exists(Path.Combine(folder, "asked"))
        ? [.. File.ReadLines(Path.Combine(folder, "asked")).Select(line => line.Split(" --")[0])] : [];

    Task<Ran> DeployAsync(string arguments, string refused = "", string budget = "300") =>
        Ran.Async(Repository.Path("infra/deploy"), arguments.Split(' '), environment: new Dictionary<string, string>
        {
            ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}",
            ["REFUSED"] = refused,
            ["DEPLOY_OWNER"] = "data-steward",
            ["DEPLOY_COST_CENTER"] = "T1",
            ["DEPLOY_ALERT_EMAILS"] = "alerts@transparency.example",
            ["DEPLOY_MONTHLY_BUDGET"] = budget,
            ["DEPLOY_BUDGET_START"] = "2027-01-01",
        });

    string Package()
    {
        var package = Path.Combine(folder, "published");
        Directory.CreateDirectory(Path.Combine(package, "PullExtracts"));
        File.WriteAllText(Path.Combine(package, "host.json"), "{}");
        File.WriteAllText(Path.Combine(package, "PullExtracts", "function.json"), "{}");
        return package;
    }

    [Fact]
    public async Task Resources_come_first_then_the_website_then_the_program()
    {
        var ran = await DeployAsync($"test --group rg --package {Package()}");
        Assert.True(ran.Code == 0, ran.Error);
        Assert.Equal(
            ["account show", "group create", "deployment group create", "deployment group show", "deployment group show", "deployment group show",
             "storage blob service-properties update", "functionapp deployment source config-zip"], Asked);
        Assert.Contains("the public address is https://fde-transp-test.example/", ran.Out, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "package.zip"));
        Assert.Equal(["PullExtracts/function.json", "host.json"], zip.Entries.Select(entry => entry.FullName).Where(name => !name.EndsWith('/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_environment_has_its_own_settings()
    {
        await DeployAsync("production --group rg");
        var create = File.ReadLines(Path.Combine(folder, "asked")).Single(line => line.StartsWith("deployment group create", StringComparison.Ordinal));
        Assert.Contains("--parameters bicep/settings/production.bicepparam", create, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_alone_leaves_the_resources_as_they_are()
    {
        Assert.Equal(0, (await DeployAsync($"test --group rg --package {Package()} --skip-resources")).Code);
        Assert.DoesNotContain("deployment group create", Asked);
        Assert.Contains("functionapp deployment source config-zip", Asked);
    }

    [Fact]
    public async Task Asking_what_would_change_changes_nothing()
    {
        Assert.Equal(0, (await DeployAsync("test --group rg --what-if")).Code);
        Assert.Equal(["account show", "group exists", "deployment group what-if"], Asked);
    }

    [Fact]
    public async Task What_Azure_refuses_ends_it()
    {
        var ran = await DeployAsync($"test --group rg --package {Package()}", refused: "deployment group create");
        Assert.Equal(1, ran.Code);
        Assert.Contains("Azure refused the template", ran.Error, StringComparison.Ordinal);
        Assert.Equal("deployment group create", Asked[^1]);
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_before_anything_is_made()
    {
        var ran = await DeployAsync("test --group rg", refused: "account show");
        Assert.Equal(2, ran.Code);
        Assert.Contains("az is not signed in", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["account show"], Asked);
    }

    [Fact]
    public async Task A_budget_that_is_no_number_is_refused_before_anything_is_asked()
    {
        var ran = await DeployAsync("test --group rg", budget: "much");
        Assert.Equal(2, ran.Code);
        Assert.Contains("DEPLOY_MONTHLY_BUDGET is 'much'; write a whole number", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Asked);
    }
}
