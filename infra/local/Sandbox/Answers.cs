using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Transparency.Sandbox;

/// <summary>What a well-behaved partner answers.</summary>
static class Answers
{
    /// <summary>The extract with its ETag, or 304 to whoever has it.</summary>
    public static async Task ExtractAsync(HttpContext context, byte[] extract, string? etag = null)
    {
        etag ??= $"\"{Convert.ToHexStringLower(SHA256.HashData(extract))[..16]}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.ContentLength = extract.Length;
        await context.Response.Body.WriteAsync(extract, context.RequestAborted);
    }

    public static async Task TextAsync(HttpContext context, string text, string type = "text/plain; charset=utf-8")
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }
}
