using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Partners.Web;

namespace Transparency.Tests.Partners;

/// <summary>Every way a server has of behaving badly ends in a sentence, in time.</summary>
public sealed class Asking_bad_servers : IAsyncLifetime
{
    const string Good = "TIME_PERIOD,OBS_VALUE\r\n2026-09,12\r\n";

    PartnerServer server = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await PartnerServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    static async Task SaysAsync(string beginning, Uri address, WebLimits? limits = null, params string[] redirectHosts)
    {
        var clock = Stopwatch.StartNew();
        var said = await new AskingPartners(limits).SaidAsync(APartner.At(address, "agency", redirectHosts));
        Assert.StartsWith(beginning, said);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 8);
    }

    [Fact]
    public async Task A_server_that_takes_its_time_is_waited_for_and_one_that_takes_too_long_is_not()
    {
        await SaysAsync(Good, server.Answers("slow", async context => { await Task.Delay(200, context.RequestAborted); await PartnerServer.WriteAsync(context, Encoding.UTF8.GetBytes(Good)); }));
        await SaysAsync("unreachable: E040 agency.csv: did not come in time.", server.Answers("slower", context => Task.Delay(Timeout.Infinite, context.RequestAborted)));
        Assert.Equal(3, server.Asked("slower"));
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_again()
    {
        await SaysAsync(Good, server.Answers("recovering", context =>
        {
            context.Response.StatusCode = server.Asked("recovering") < 3 ? 503 : 200;
            return context.Response.StatusCode == 200 ? PartnerServer.WriteAsync(context, Encoding.UTF8.GetBytes(Good)) : Task.CompletedTask;
        }));
        await SaysAsync("unreachable: E041 agency.csv: did not come: the server answered 503.", server.Answers("broken", context => { context.Response.StatusCode = 503; return Task.CompletedTask; }));
        Assert.Equal(3, server.Asked("broken"));
    }

    [Fact]
    public async Task What_will_not_pass_is_not_tried_again()
    {
        await SaysAsync("unreachable: E041 agency.csv: did not come: the server answered 404.", server["nowhere"]);
        await SaysAsync("unreachable: E041 agency.csv: did not come: the server answered 403. Look whether our key", server.Answers("shut", context => { context.Response.StatusCode = 403; return Task.CompletedTask; }));
        Assert.Equal((1, 1), (server.Asked("nowhere"), server.Asked("shut")));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_gets_it()
    {
        var times = new List<TimeSpan>();
        var clock = Stopwatch.StartNew();
        await SaysAsync(Good, server.Answers("busy", context =>
        {
            times.Add(clock.Elapsed);
            if (times.Count > 1) return PartnerServer.WriteAsync(context, Encoding.UTF8.GetBytes(Good));
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        }));
        Assert.InRange((times[1] - times[0]).TotalSeconds, 0.95, 2.5);
        await SaysAsync("unreachable: E041 agency.csv: did not come: the server answered 429.", server.Answers("closed", context => { context.Response.StatusCode = 429; context.Response.Headers.RetryAfter = "3600"; return Task.CompletedTask; }));
        Assert.Equal(1, server.Asked("closed"));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_body()
    {
        await SaysAsync("unreachable: E047 agency.csv: ended before its end.", server.Answers("cut", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync(Good, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }));
        await SaysAsync("unreachable: E047 agency.csv: ended before its end.", server.Answers("cut-chunks", async context =>
        {
            await context.Response.WriteAsync(Good, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }));
        await SaysAsync(Good, server.Answers("cut-once", async context =>
        {
            context.Response.ContentLength = Good.Length;
            await context.Response.WriteAsync(server.Asked("cut-once") > 1 ? Good : Good[..10], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            if (server.Asked("cut-once") == 1) context.Abort();
        }));
    }

    [Fact]
    public async Task A_length_that_is_not_that_of_the_body_is_noticed()
    {
        await SaysAsync("unreachable: E047 agency.csv: ended before its end.", RawServer.With($"HTTP/1.1 200 OK\r\nContent-Length: {Good.Length + 5}\r\nConnection: close\r\n\r\n{Good}"));
        await SaysAsync("refused: E047 agency.csv: does not say where it ends", RawServer.With($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Good}"));
        await SaysAsync("unreachable: E040 agency.csv: did not come: the server cannot be reached.", RawServer.With("this is not http\r\n\r\n"));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_left_when_the_time_is_over() =>
        await SaysAsync("unreachable: E040 agency.csv: did not come in time.", server.Answers("endless", async context =>
        {
            for (; ; await Task.Delay(20, context.RequestAborted))
            {
                await context.Response.WriteAsync("2026-09,1\r\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }));

    [Fact]
    public async Task A_page_that_asks_for_a_password_is_no_extract()
    {
        const string Page = "\n<!DOCTYPE html><html><form>password</form></html>";
        await SaysAsync("refused: E045 agency.csv: is a web page, not an extract", server.Answers("page", Page, "text/html"));
        await SaysAsync("refused: E045 agency.csv: is a web page, not an extract", server.Answers("page-in-disguise", Page));
        Assert.Equal((1, 1), (server.Asked("page"), server.Asked("page-in-disguise")));
    }

    [Fact]
    public async Task A_type_or_an_encoding_that_was_not_agreed_is_refused()
    {
        await SaysAsync("refused: E045 agency.csv: is sent as application/pdf", server.Answers("pdf", "x", "application/pdf"));
        await SaysAsync("refused: E045 agency.csv: is sent as text in iso-8859-1", server.Answers("latin", Good, "text/csv; charset=iso-8859-1"));
        await SaysAsync("refused: E046 agency.csv: is packed as zstd", server.Answers("zstd", context => { context.Response.Headers.ContentEncoding = "zstd"; return PartnerServer.WriteAsync(context, [1, 2]); }));
        await SaysAsync("refused: E046 agency.csv: cannot be unpacked", server.Answers("no-gzip", context => { context.Response.Headers.ContentEncoding = "gzip"; return PartnerServer.WriteAsync(context, Encoding.UTF8.GetBytes(Good)); }));
    }

    [Fact]
    public async Task A_bomb_is_cut_off_early()
    {
        var sent = 0L;
        var zeros = new byte[1 << 20];
        await SaysAsync("refused: E046 agency.csv: unpacks to more than 100 times its size", server.Answers("bomb", async context =>
        {
            context.Response.ContentType = "text/csv";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var counted = new Counted(context.Response.Body, count => sent += count);
            await using var gzip = new GZipStream(counted, CompressionLevel.Fastest);
            for (var i = 0; i < 2000; i++) await gzip.WriteAsync(zeros, context.RequestAborted);
        }), AskingPartners.Impatient with { Attempt = TimeSpan.FromSeconds(5), Total = TimeSpan.FromSeconds(8) });
        Assert.InRange(sent, 1, 4 << 20);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = archive.CreateEntry("x.csv").Open())
            for (var i = 0; i < 8; i++) await entry.WriteAsync(zeros, Stop);
        await SaysAsync("refused: E046 agency.csv: unpacks to more than 100 times its size", server.Answers("zip-bomb", context => PartnerServer.WriteAsync(context, zip.ToArray(), "application/zip")));
    }

    [Fact]
    public async Task More_than_was_agreed_is_not_taken()
    {
        var small = AskingPartners.Impatient with { MostBytes = 20 };
        await SaysAsync("refused: E010 agency.csv: is larger than 20 bytes.", server.Answers("large", Good), small);
        await SaysAsync("refused: E010 agency.csv: is larger than 20 bytes.", server.Answers("large-in-chunks", context => context.Response.WriteAsync(Good, context.RequestAborted)), small);
    }

    [Fact]
    public async Task Where_we_are_sent_on_to_must_be_agreed_and_public()
    {
        RequestDelegate To(string address) => context => { context.Response.Redirect(address); return Task.CompletedTask; };
        server.Answers("there", Good);
        await SaysAsync(Good, server.Answers("near", To("/there")));
        await SaysAsync("unreachable: E043 agency.csv: did not come: the server sends us on to a host that is not agreed.", server.Answers("far", To("https://elsewhere.example/x")));
        await SaysAsync("unreachable: E043 agency.csv: did not come: the address leads into a private network.", server.Answers("inside", To("https://localhost:9/x")), null, "localhost");
        await SaysAsync("unreachable: E043 agency.csv: did not come: the address leads into a private network.", server.Answers("metadata", To("https://169.254.169.254/latest/meta-data")), null, "169.254.169.254");
        await SaysAsync("unreachable: E043 agency.csv: was not asked for: plain http is for this machine only.", server.Answers("plain", To("http://elsewhere.example/x")), null, "elsewhere.example");
        await SaysAsync("unreachable: E043 agency.csv: did not come: the server sends us on more than 5 times", server.Answers("round", To("/round")));
        Assert.Equal(6, server.Asked("round"));
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_followed_unless_that_was_said()
    {
        var address = new Uri($"https://localhost:{server.Root.Port}/x");
        Assert.StartsWith("unreachable: E043 agency.csv: did not come: the address leads into a private network.",
            await new AskingPartners().SaidAsync(APartner.In(new PartnerPlace.Web(address, [], Private: false))));
    }

    [Fact]
    public async Task A_server_that_fails_again_and_again_is_left_alone()
    {
        var address = server.Answers("hopeless", context => { context.Response.StatusCode = 500; return Task.CompletedTask; });
        var asking = new AskingPartners(AskingPartners.Impatient with { FailuresToBreak = 5 });
        Assert.Contains("answered 500", await asking.SaidAsync(APartner.At(address)), StringComparison.Ordinal);
        Assert.Contains("left alone for a while", await asking.SaidAsync(APartner.At(address)), StringComparison.Ordinal);
        Assert.Equal(5, server.Asked("hopeless"));
        Assert.Equal(Good, await asking.SaidAsync(APartner.At(server.Answers("another", Good), "another")));
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = archive.CreateEntry("x.csv").Open()) await entry.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good, 50))), Stop);
        var bytes = zip.ToArray();
        foreach (var cut in new[] { bytes.Length - 1, 40 })
            await SaysAsync("refused: E046 agency.csv: cannot be unpacked.", server.Answers("damaged", context => PartnerServer.WriteAsync(context, bytes[..cut], "application/zip")));
        bytes.AsSpan(40, 20).Fill(0xFF);
        await SaysAsync("refused: E046 agency.csv: cannot be unpacked.", server.Answers("damaged", context => PartnerServer.WriteAsync(context, bytes, "application/zip")));
    }

    [Fact]
    public async Task The_bytes_of_a_partner_leave_nothing_behind()
    {
        static string[] Left() => Directory.GetFiles(Path.GetTempPath(), "transparency-*");
        var before = Left().ToHashSet();
        using (var came = Assert.IsType<Fetched.Came>(await new AskingPartners().AskAsync(APartner.At(server.Answers("good", Good)))))
        {
            var file = Assert.Single(Left(), file => !before.Contains(file) && new FileInfo(file).Length == Good.Length);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            came.Dispose();
            Assert.False(File.Exists(file));
        }
    }

    sealed class Counted(Stream inner, Action<int> wrote) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            wrote(buffer.Length);
            await inner.WriteAsync(buffer, cancellationToken);
        }
    }
}
