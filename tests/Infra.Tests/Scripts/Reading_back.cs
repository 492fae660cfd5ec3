using System.Text;

namespace Transparency.Tests.Scripts;

/// <summary><c>infra/smoke</c> before a public site, whole and spoilt.</summary>
public sealed class Reading_back : IAsyncLifetime
{
    PublicServer site = null!;

    public async ValueTask InitializeAsync() => site = await PublicServer.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    Task<Ran> ReadAsync(params string[] more) => Ran.Async(Repository.Path("infra/smoke"), [site.Address, .. more]);

    [Fact]
    public async Task A_whole_site_has_nothing_wrong()
    {
        var ran = await ReadAsync("--all-headers");
        Assert.True(ran.Code == 0, ran.Out + ran.Error);
        Assert.Contains("release 2026-12-01, dataset people: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_dataset_can_be_read_and_one_that_is_not_there_is_said_to_be_missing()
    {
        Assert.Contains("dataset places: ", (await ReadAsync("--dataset", "places")).Out, StringComparison.Ordinal);
        var ran = await ReadAsync("--dataset", "place");
        Assert.Equal(1, ran.Code);
        Assert.Contains("Release 2026-12-01 has no dataset 'place'.", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_has_its_sentence()
    {
        const string folder = "/data/people/v1.1.0/";
        site.Spoil($"{folder}people.csv", answer => answer with { Body = Encoding.UTF8.GetBytes("a,b\r\n3,6\r\n") });
        site.Spoil($"{folder}people.csv", "Content-Type", "application/octet-stream");
        site.Spoil($"{folder}SHA256SUMS", "Cache-Control", "no-cache");
        site.TakeAway($"{folder}codebook.json");
        site.Spoil("/data/people/latest/SHA256SUMS", "Cache-Control", "public, max-age=31536000, immutable");
        site.Spoil("/data/all/2026-12-01/SHA256SUMS", answer => answer with { Body = "another"u8.ToArray() });
        site.Spoil("/releases.json", "Cache-Control", null);
        site.Spoil("/", "Content-Security-Policy", "default-src *");
        site.Spoil($"{folder}index.nl.html", "Content-Security-Policy", "default-src *");
        site.Spoil(PublicServer.Script, "Content-Type", "text/plain");
        site.Spoil(PublicServer.Script, "Cache-Control", "no-cache");
        site.Spoil(PublicServer.Stylesheet, "Cache-Control", "no-cache");
        site.Spoil("/nl/", "Strict-Transport-Security", null);
        site.Spoil("/fr/", "X-Content-Type-Options", null);
        site.Spoil("/fr/", "Permissions-Policy", null);
        site.Spoil("/de/", "Referrer-Policy", "unsafe-url");
        site.TakeAway("/en/");
        site.Spoil("404", answer => answer with { Body = "<section lang=\"nl\"><section lang=\"fr\"><section lang=\"en\">"u8.ToArray() });
        site.Compresses = false;

        var ran = await ReadAsync("--all-headers");
        Assert.Equal(1, ran.Code);
        string[] sentences =
        [
            "/releases.json has no header Cache-Control; it should say 'no-cache'.",
            "/data/all/2026-12-01/SHA256SUMS is not the file that was released: ",
            $"{folder}SHA256SUMS says Cache-Control: no-cache; it should say 'immutable'.",
            $"{folder}people.csv is not the file that was released: ",
            $"{folder}people.csv says Content-Type: application/octet-stream; it should say 'text/csv; charset=utf-8'.",
            $"{folder}codebook.json answers 404; it should be there.",
            "/data/people/latest/SHA256SUMS says Cache-Control: public, max-age=31536000, immutable; it should say 'no-cache'.",
            "/ says Content-Security-Policy: default-src *; it should say 'default-src 'none'; script-src 'self'; ",
            $"{folder}index.nl.html says Content-Security-Policy: default-src *; it should say 'default-src 'none'; style-src ",
            $"{PublicServer.Script} says Content-Type: text/plain; it should say 'text/javascript; charset=utf-8'.",
            $"{PublicServer.Script} says Cache-Control: no-cache; it should say 'immutable'.",
            $"{PublicServer.Stylesheet} says Cache-Control: no-cache; it should say 'immutable'.",
            "/nl/ has no header Strict-Transport-Security; it should say 'max-age='.",
            "/fr/ has no header X-Content-Type-Options; it should say 'nosniff'.",
            "/fr/ has no header Permissions-Policy; it should say 'geolocation=()'.",
            "/de/ says Referrer-Policy: unsafe-url; it should say 'no-referrer'.",
            "/en/ answers 404; it should be there.",
            "/nl/ has no header Content-Encoding; it should say 'gzip'.",
            "The page for what is not there says nothing in 'de'.",
        ];
        var lines = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(sentences, sentence => Assert.Single(lines, line => line.StartsWith(sentence, StringComparison.Ordinal)));
        Assert.StartsWith($"{site.Address.TrimEnd('/')}: {sentences.Length} fault(s) in ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(sentences.Length + 1, lines.Length);
    }

    [Fact]
    public async Task A_page_in_the_place_of_what_is_not_there_is_a_fault()
    {
        site.Spoil("404", answer => answer with { Status = 200 });
        var ran = await ReadAsync();
        Assert.Equal(1, ran.Code);
        Assert.Contains("/nl/there-is-no-such-page/ answers 200; it should answer 404.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("/data/there-is-no-such-dataset/v1.0.0/SHA256SUMS answers 200; it should answer 404.", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_list_of_releases_nothing_can_be_read_back()
    {
        site.TakeAway("/releases.json");
        var ran = await ReadAsync();
        Assert.Equal(1, ran.Code);
        Assert.StartsWith("/releases.json answers 404; it should be there.\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_does_not_name_its_newest_release_is_a_fault()
    {
        site.Spoil("/releases.json", answer => answer with { Body = "{ \"newest\": \"2027-01-01\", \"releases\": [] }"u8.ToArray() });
        Assert.Contains("/releases.json does not name its newest release.", (await ReadAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_cannot_be_reached_is_not_called_faulty()
    {
        var address = site.Address;
        await site.DisposeAsync();
        var ran = await Ran.Async(Repository.Path("infra/smoke"), [address]);
        Assert.Equal(2, ran.Code);
        Assert.StartsWith($"infra/smoke: {address}releases.json cannot be reached: ", ran.Error, StringComparison.Ordinal);
        site = await PublicServer.StartAsync();
    }
}
