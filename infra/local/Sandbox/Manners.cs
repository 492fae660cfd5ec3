using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Transparency.Sandbox;

/// <summary>All the ways a partner answers here, by the name in the address.</summary>
static class Manners
{
    const int Patience = 2;

    public static IReadOnlyDictionary<string, Manner> Of(Counts counts)
    {
        var extract = Encoding.UTF8.GetBytes(counts.Csv());
        var asked = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        return new SortedDictionary<string, Manner>(StringComparer.Ordinal)
        {
            ["good"] = new("36 months of made-up counts", context => Answers.ExtractAsync(context, extract)),
            ["early"] = new("the first 35 of the 36 months", context => Answers.ExtractAsync(context, Encoding.UTF8.GetBytes(counts.Csv(Counts.Months - 1)))),
            ["slow"] = new("the same in small pieces over some seconds", context => SlowlyAsync(context, extract)),
            ["busy"] = new("503 twice, then good", context => AfterAsync(context, asked, StatusCodes.Status503ServiceUnavailable, extract)),
            ["limited"] = new("429 with Retry-After twice, then good", context => AfterAsync(context, asked, StatusCodes.Status429TooManyRequests, extract)),
            ["truncated"] = new("half of the body, then the line is cut", context => TruncatedAsync(context, extract)),
            ["wrong-length"] = new("says it sends more than it does", context => WrongLengthAsync(context, extract)),
            ["login"] = new("an HTML page for signing in, with 200", context => Answers.TextAsync(context, "<!doctype html><title>Sign in</title><form><input name=user></form>", "text/html; charset=utf-8")),
            ["elsewhere"] = new("a redirect to a private address", context => Redirect(context, "http://169.254.169.254/latest/meta-data/")),
            ["zeros"] = new("10 GB of zeros in gzip", ZerosAsync),
            ["drift"] = new("a column has another name than agreed", context => Answers.ExtractAsync(context, Encoding.UTF8.GetBytes(counts.Csv(prisonColumn: "ESTABLISHMENT")))),
            ["same-etag"] = new("other bytes each time under one ETag", context => Answers.ExtractAsync(Unconditional(context), Encoding.UTF8.GetBytes(counts.Csv(1 + (asked.AddOrUpdate("same-etag", 1, (_, n) => n + 1) % Counts.Months))), "\"always\"")),
            ["personal"] = new("names and dates of birth beside the counts, all made up", context => Answers.ExtractAsync(context, Encoding.UTF8.GetBytes(Personal(counts)))),
            ["never-ends"] = new("a body that never ends", NeverEndsAsync),
        };
    }

    static async Task SlowlyAsync(HttpContext context, byte[] extract)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        foreach (var piece in extract.Chunk(extract.Length / 10 + 1))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await Task.Delay(300, context.RequestAborted);
        }
    }

    static Task AfterAsync(HttpContext context, ConcurrentDictionary<string, int> asked, int status, byte[] extract)
    {
        if (asked.AddOrUpdate($"{status}", 1, (_, n) => n + 1) % (Patience + 1) == 0) return Answers.ExtractAsync(context, extract);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }

    static async Task TruncatedAsync(HttpContext context, byte[] extract)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.ContentLength = extract.Length;
        await context.Response.Body.WriteAsync(extract.AsMemory(0, extract.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    static async Task WrongLengthAsync(HttpContext context, byte[] extract)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.ContentLength = extract.Length + 100;
        await context.Response.Body.WriteAsync(extract, context.RequestAborted);
    }

    static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    static async Task ZerosAsync(HttpContext context)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        var block = new byte[1 << 20];
        for (var i = 0; i < 10 * 1024; i++) await gzip.WriteAsync(block, context.RequestAborted);
    }

    static async Task NeverEndsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        while (true)
        {
            await context.Response.WriteAsync("2026-10,M,", context.RequestAborted);
            await Task.Delay(100, context.RequestAborted);
        }
    }

    static HttpContext Unconditional(HttpContext context)
    {
        context.Request.Headers.IfNoneMatch = default;
        return context;
    }

    /// <summary>Names that nobody bears and numbers that fail their own check digits.</summary>
    static string Personal(Counts counts) => string.Join("\r\n", counts.Csv(1).Split("\r\n").Select((line, i) => line.Length == 0 ? line
        : i == 0 ? $"NAME,DATE_OF_BIRTH,{line}" : $"Person {i} Madeup,19{50 + (i % 40)}-01-01,{line}"));
}
