using System.Net;
using System.Net.Http.Headers;
using Transparency.Definitions;
using Transparency.Validation;

namespace Transparency.Partners.Web.Bodies;

/// <summary>Takes in the body of an answer, if it is what was agreed.</summary>
sealed class Receiving(string file, ExtractFormat format, WebLimits limits)
{
    static readonly string[] Plain = ["application/octet-stream", "binary/octet-stream"];
    static readonly string[] Archives = ["application/zip", "application/x-zip-compressed"];

    public async Task<HttpContent> ReceiveAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var body = new TemporaryFile();
        try
        {
            var refused = WhyNot(response);
            if (refused is null)
            {
                await using (var to = body.Create())
                    refused = await CopyAsync(response.Content, to, stop);
                if (refused is null && format is not ExtractFormat.Workbook)
                {
                    (var inside, refused) = await new Unpacking(file, limits).OutOfArchiveAsync(body, stop);
                    if (inside is not null)
                    {
                        body.Dispose();
                        body = inside;
                    }
                }
                if (refused is null && IsPage(body)) refused = WebFindings.WebPage(file);
            }
            return new Received(body, refused);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    async Task<Finding?> CopyAsync(HttpContent content, Stream to, CancellationToken stop)
    {
        var encoding = string.Join(", ", content.Headers.ContentEncoding);
        if (Unpacking.Of(encoding) is not { } unpack) return WebFindings.ContentEncoding(file, Short(encoding));
        await using var wire = await content.ReadAsStreamAsync(stop);
        return await new Unpacking(file, limits).CopyAsync(wire, unpack, to, stop);
    }

    Finding? WhyNot(HttpResponseMessage response)
    {
        var content = response.Content.Headers;
        if (content.ContentLength > limits.MostBytes) return WebFindings.TooLarge(file, limits.MostBytes);
        // Before HTTP/2, the end of a body with neither length nor chunks is only the end of a connection, which may also break.
        if (content.ContentLength is null && response.Version < HttpVersion.Version20 && response.Headers.TransferEncodingChunked != true) return WebFindings.EndUnknown(file);
        return content.ContentType is { MediaType: { } type } sent ? OfType(type.ToLowerInvariant(), sent) : null;
    }

    Finding? OfType(string type, MediaTypeHeaderValue sent)
    {
        if (type is "text/html" or "application/xhtml+xml") return WebFindings.WebPage(file);
        var fits = Plain.Contains(type) || (format is not ExtractFormat.Workbook && Archives.Contains(type)) || format switch
        {
            ExtractFormat.Csv => type is "text/csv" or "text/plain" or "application/csv" or "text/tab-separated-values" or "application/vnd.ms-excel",
            ExtractFormat.Json => type is "application/json" or "text/json" or "text/plain" || type.EndsWith("+json", StringComparison.Ordinal),
            _ => type is "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" or "application/vnd.ms-excel",
        };
        if (!fits) return WebFindings.ContentType(file, Short(type));
        return format is ExtractFormat.Csv csv && sent.CharSet?.Trim('"') is { Length: > 0 } charset && !IsCalled(csv.Encoding, charset) ? WebFindings.Charset(file, Short(charset)) : null;
    }

    static bool IsCalled(TextEncoding encoding, string charset) => (encoding, charset.ToLowerInvariant()) switch
    {
        (_, "us-ascii" or "ascii") => true,
        (TextEncoding.Utf8, "utf-8" or "utf8") => true,
        (TextEncoding.Windows1252, "windows-1252" or "cp1252" or "iso-8859-1" or "latin1") => true,
        (TextEncoding.Iso88591, "iso-8859-1" or "latin1") => true,
        (TextEncoding.Iso885915, "iso-8859-15" or "latin-9") => true,
        _ => false,
    };

    /// <summary>Servers that want a password often answer with a page and call it fine.</summary>
    static bool IsPage(TemporaryFile body)
    {
        Span<byte> first = stackalloc byte[256];
        using var bytes = body.Open();
        var text = System.Text.Encoding.Latin1.GetString(first[..bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)]).TrimStart('\u00ef', '\u00bb', '\u00bf').TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    static string Short(string header) => new([.. header.Take(40).Select(c => char.IsControl(c) ? '·' : c)]);
}
