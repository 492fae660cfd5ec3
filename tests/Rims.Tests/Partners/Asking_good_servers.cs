using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Partners.Web;

namespace Transparency.Tests.Partners;

public sealed class Asking_good_servers : IAsyncLifetime
{
    const string Good = "TIME_PERIOD,OBS_VALUE\r\n2026-09,12\r\n";

    static readonly byte[] GoodBytes = Encoding.UTF8.GetBytes(Good);

    PartnerServer server = null!;

    public async ValueTask InitializeAsync() => server = await PartnerServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_server_is_told_who_asks_and_nothing_that_is_not_its_business()
    {
        await new AskingPartners().SaidAsync(APartner.At(server.Answers("x", Good)));
        var headers = server.HeadersOf("x");
        Assert.Equal("Transparency/1.2.3 (+who@to.ask)", headers.UserAgent);
        Assert.Equal("gzip, deflate, br", headers.AcceptEncoding);
        Assert.Empty(headers.IfNoneMatch.Concat(headers.IfModifiedSince).Concat(headers.Cookie).Concat(headers.Authorization));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_may_be_packed(string encoding)
    {
        using var packed = new MemoryStream();
        await using (Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true), "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), _ => new ZLibStream(packed, CompressionLevel.Fastest, true) })
            await stream.WriteAsync(GoodBytes, TestContext.Current.CancellationToken);
        Assert.Equal(Good, await new AskingPartners().SaidAsync(APartner.At(server.Answers("x", context => { context.Response.Headers.ContentEncoding = encoding; return PartnerServer.WriteAsync(context, packed.ToArray()); }))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_archive_with_one_file_is_that_file(int files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < files; i++)
                await using (var entry = archive.CreateEntry($"{i}.csv").Open()) await entry.WriteAsync(GoodBytes, TestContext.Current.CancellationToken);
        var said = await new AskingPartners().SaidAsync(APartner.At(server.Answers("x", context => PartnerServer.WriteAsync(context, zip.ToArray(), "application/zip"))));
        Assert.StartsWith(files == 1 ? Good : "refused: E046 agency.csv: is an archive that does not hold exactly one file.", said);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var changed = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
        var address = server.Answers("x", context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = changed.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            if (context.Request.Headers.IfNoneMatch != "\"v1\"") return PartnerServer.WriteAsync(context, GoodBytes);
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        var asking = new AskingPartners();
        using var came = Assert.IsType<Fetched.Came>(await asking.AskAsync(APartner.At(address)));
        Assert.Equal(("\"v1\"", "Sun, 01 Nov 2026 08:00:00 GMT", Convert.ToHexStringLower(SHA256.HashData(GoodBytes))), (came.ETag, came.LastModified, came.Hash));
        Assert.Equal("not modified", await asking.SaidAsync(APartner.At(address), AskingPartners.Memory(came.ETag, came.Hash, came.LastModified)));
        Assert.Equal("Sun, 01 Nov 2026 08:00:00 GMT", server.HeadersOf("x").IfModifiedSince);
    }

    [Fact]
    public async Task Nothing_has_changed_is_no_answer_to_who_has_nothing() =>
        Assert.StartsWith("unreachable: E041 agency.csv: did not come: the server answered 304.",
            await new AskingPartners().SaidAsync(APartner.At(server.Answers("x", context => { context.Response.StatusCode = 304; return Task.CompletedTask; }))));

    [Fact]
    public async Task Other_bytes_under_the_same_tag_are_noticed_and_the_tag_is_trusted_no_more()
    {
        var address = server.Answers("x", context => { context.Response.Headers.ETag = "\"v1\""; return PartnerServer.WriteAsync(context, GoodBytes); });
        using var came = Assert.IsType<Fetched.Came>(await new AskingPartners().AskAsync(APartner.At(address), AskingPartners.Memory("\"v1\"", new string('a', 64))));
        Assert.Equal("", came.ETag);
        Assert.Equal("E048 agency.csv: has other bytes under the ETag that it had before.", Assert.Single(came.Notes).ToString().Split(". It")[0] + ".");
    }

    [Fact]
    public async Task A_key_is_shown_to_the_partner_and_to_nobody_it_sends_us_on_to()
    {
        await using var other = await PartnerServer.StartAsync();
        other.Answers("there", Good);
        var partner = APartner.At(server.Answers("x", context => { context.Response.Redirect(other["there"].ToString()); return Task.CompletedTask; })) with
        {
            Authentication = new PartnerAuthentication.ApiKey("X-Key", new(SecretPlace.Env, "AGENCY")),
        };
        var asking = new AskingPartners(secrets: [("env:AGENCY", "s3cret")]);
        Assert.Equal(Good, await asking.SaidAsync(partner));
        Assert.Equal("s3cret", server.HeadersOf("x")["X-Key"]);
        Assert.False(other.HeadersOf("there").ContainsKey("X-Key"));
        Assert.StartsWith("unreachable: E044 agency.csv: was not asked for: 'env:AGENCY' is not to be had here.", await new AskingPartners().SaidAsync(partner));
        Assert.StartsWith("unreachable: E044 agency.csv: was not asked for: 'the identity of this program'", await asking.SaidAsync(partner with { Authentication = new PartnerAuthentication.ManagedIdentity("api://agency/.default") }));
    }

    [Fact]
    public async Task A_certificate_must_hold_on_both_sides()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var holds = Certificates.Lasting(now.AddDays(-1), now.AddDays(1));
        using var expired = Certificates.Lasting(now.AddDays(-9), now.AddDays(-1));
        await using PartnerServer good = await PartnerServer.StartAsync(holds, wantsClient: true), bad = await PartnerServer.StartAsync(expired);
        good.Answers("x", context => PartnerServer.WriteAsync(context, Encoding.UTF8.GetBytes(context.Connection.ClientCertificate!.Thumbprint)));
        bad.Answers("x", Good);

        var partner = APartner.At(good["x"]) with { Authentication = new PartnerAuthentication.ClientCertificate(new(SecretPlace.Keyvault, "agency")) };
        Assert.Equal(holds.Thumbprint, await new AskingPartners(trusted: holds, secrets: [("keyvault:agency", Certificates.Pem(holds))]).SaidAsync(partner));
        Assert.StartsWith("unreachable: E044 agency.csv: was not asked for: what 'keyvault:agency' holds is no certificate", await new AskingPartners(trusted: holds, secrets: [("keyvault:agency", "no")]).SaidAsync(partner));
        const string DoesNotHold = "unreachable: E042 agency.csv: did not come: the certificate of the server does not hold.";
        Assert.StartsWith(DoesNotHold, await new AskingPartners(trusted: expired).SaidAsync(APartner.At(bad["x"])));
        Assert.StartsWith(DoesNotHold, await new AskingPartners(secrets: [("keyvault:agency", Certificates.Pem(holds))]).SaidAsync(partner));
        Assert.Equal(0, bad.Asked("x"));
    }

    [Fact]
    public async Task Of_a_hundred_partners_thirty_misbehave_and_seventy_do_not_notice()
    {
        RequestDelegate[] bad =
        [
            context => Task.Delay(Timeout.Infinite, context.RequestAborted),
            context => { context.Response.StatusCode = 500; return Task.CompletedTask; },
            context => { context.Abort(); return Task.CompletedTask; },
        ];
        for (var i = 0; i < 100; i++) server.Answers($"{i}", i < 30 ? bad[i % 3] : context => PartnerServer.WriteAsync(context, GoodBytes));
        var asking = new AskingPartners();
        var clock = Stopwatch.StartNew();
        var said = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => asking.SaidAsync(APartner.At(server[$"{i}"], $"partner-{i}"))));
        Assert.All(said[..30], text => Assert.StartsWith("unreachable: E04", text));
        Assert.All(said[30..], text => Assert.Equal(Good, text));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 8);
    }
}
