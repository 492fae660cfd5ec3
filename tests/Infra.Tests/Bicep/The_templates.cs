using System.Text.RegularExpressions;
using Transparency.Storage;

namespace Transparency.Tests.Bicep;

/// <summary>The templates hold together, and say what the program says where both must agree.</summary>
public sealed partial class The_templates(Checks checks)
{
    [Fact]
    public void Alerts_wait_for_events_that_the_program_writes()
    {
        var waited = Messages().Matches(Repository.Text("bicep/modules/alerts.bicep")).SelectMany(match => Names().Matches(match.Value)).Select(match => match.Groups[1].Value).ToList();
        Assert.True(waited.Count >= 5, "The alerts name their events in another way now.");
        var log = Repository.Text("functions/Transparency.Host/Hosting/Log.cs");
        Assert.All(waited, name => Assert.Contains($"EventName = \"{name}\"", log, StringComparison.Ordinal));
    }

    [GeneratedRegex("Message has[^)']*")]
    private static partial Regex Messages();

    [GeneratedRegex("\"([A-Za-z]+)\"")]
    private static partial Regex Names();

    static string FrontDoor => Repository.Text("bicep/modules/frontDoor.bicep");

    [Fact]
    public async Task Nothing_is_wrong_with_them()
    {
        var ran = await checks.RunAsync(Repository.Path("bicep"));
        Assert.True(ran.Code == 0, ran.Out + ran.Error);
    }

    [Fact]
    public async Task A_module_that_is_not_given_all_it_asks_for_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Path("bicep"), "*.bicep*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(Repository.Path("bicep"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
                await File.WriteAllTextAsync(target, text.Replace("    signingKeyId: signingKey.outputs.keyId\n", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            }
            var ran = await checks.RunAsync(folder);
            Assert.Equal(1, ran.Code);
            Assert.Contains("module 'functionApp' is not given 'signingKeyId'", ran.Out, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same addresses are fixed for the program that writes them and for the front that reads them.</summary>
    [Fact]
    public void The_front_knows_the_addresses_that_never_change()
    {
        var program = Regex.Match(Repository.Text("functions/Transparency.Core/Store/Addresses.cs"), """GeneratedRegex\(@"\^(.+)"\)""").Groups[1].Value;
        Assert.NotEmpty(program);
        Assert.Equal("^/?" + program, Value("neverChanges"));
    }

    [Theory]
    [InlineData("data/all/2026-11-22/transparency-2026-11-22.zip")]
    [InlineData("data/people/v1.0.0/people.csv")]
    [InlineData("assets/look.0123456789ab.css")]
    [InlineData("data/people/latest/people.csv")]
    [InlineData("nl/data/people/")]
    [InlineData("releases.json")]
    public void The_front_reads_each_file_where_it_was_put(string path)
    {
        Assert.Equal(Addresses.NeverChanges(path), Regex.IsMatch("/" + path, Value("neverChanges")));
        Assert.Equal(Addresses.NeverChanges(path), Regex.IsMatch(path, Value("neverChanges")));
    }

    /// <summary>Of pages that change, then of those that never do, as the program has them.</summary>
    static IReadOnlyList<string> Policies =>
        [.. Regex.Matches(Repository.Text("functions/Transparency.Host/Serving/ResponseHeaders.cs"), "\"(default-src .+)\"").Select(policy => policy.Groups[1].Value)];

    [Fact]
    public void The_front_allows_pages_what_the_program_allows_them() =>
        Assert.Equal(Policies, [Value("ownFilesOnly").Replace("${styleHash}", "{style}", StringComparison.Ordinal), Value("noFilesAtAll")]);

    [Fact]
    public void Who_reads_back_looks_for_what_the_program_allows() =>
        Assert.Equal(Policies, Regex.Matches(Repository.Text("infra/smoke"), "=\"(default-src .+)\"").Select(policy => policy.Groups[1].Value));

    /// <summary>A later rule has the last word.</summary>
    [Fact]
    public void The_front_sends_what_never_changes_with_a_policy_of_its_own()
    {
        var rule = FrontDoor[FrontDoor.IndexOf("resource toPublished ", StringComparison.Ordinal)..FrontDoor.IndexOf("resource toPages ", StringComparison.Ordinal)];
        Assert.Contains("order: 2", rule, StringComparison.Ordinal);
        Assert.Matches("headerAction: 'Overwrite'\\s+headerName: 'Content-Security-Policy'\\s+value: noFilesAtAll", rule);
    }

    /// <summary>More is not answered with an error but never deployed: a rule may hold five actions, a value 640 characters.</summary>
    [Fact]
    public void One_rule_holds_all_headers()
    {
        var list = FrontDoor[FrontDoor.IndexOf("var headers = [", StringComparison.Ordinal)..];
        list = list[..list.IndexOf("\n]", StringComparison.Ordinal)];
        Assert.InRange(HeaderName().Count(list), 4, 5);
        Assert.InRange(Value("ownFilesOnly").Replace("${styleHash}", new string('x', 51), StringComparison.Ordinal).Length, 1, 640);
    }

    [Fact]
    public void The_front_compresses_what_the_program_compresses()
    {
        var list = FrontDoor[FrontDoor.IndexOf("var compressed = [", StringComparison.Ordinal)..];
        var types = Regex.Matches(list[..list.IndexOf(']', StringComparison.Ordinal)], "'(.+)'").Select(match => match.Groups[1].Value);
        Assert.Equal(ContentType.Compressible.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_that_an_alert_waits_for_is_explained()
    {
        var alerts = Repository.Text("bicep/modules/alerts.bicep");
        var events = Regex.Matches(alerts, "Message has(?:_any)? (.+)").SelectMany(query => EventName().Matches(query.Groups[1].Value)).Select(name => name.Groups[1].Value).ToList();
        Assert.Contains("ReleaseMissing", events);
        var (readme, runbook) = (Repository.Text("bicep/README.md"), Repository.Text("infra/runbooks/a-failed-alert.md"));
        Assert.All(events, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
        var names = Regex.Matches(alerts, "name: '([a-z-]+)'\n    severity").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(4, names.Count);
        Assert.All(names, name => Assert.Contains($"## {name}", runbook, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_environments_have_the_same_settings()
    {
        static IEnumerable<string> Names(string environment) =>
            Regex.Matches(Repository.Text($"bicep/settings/{environment}.bicepparam"), "^param (\\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.NotEmpty(Names("test"));
        Assert.Equal(Names("test"), Names("production"));
    }

    /// <summary>The text of a var of the front's template, as Azure will have it.</summary>
    static string Value(string name)
    {
        var written = Regex.Match(FrontDoor, $"^var {name} = '(.+)'$", RegexOptions.Multiline).Groups[1].Value;
        Assert.NotEmpty(written);
        return written.Replace("\\'", "'", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
    }

    [GeneratedRegex("\\{ name: '")]
    private static partial Regex HeaderName();

    [GeneratedRegex("\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex EventName();
}
