using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Transparency.Handling;

/// <summary>
/// The answers that the Functions host understands. It reads JSON alone, takes every status but 2xx for a failure, and waits until its own time is up
/// when an answer is empty; so each answer here is an object of JSON.
/// </summary>
static class Answer
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="logs">What the invocation's own page at the host shows.</param>
    public static Task SuccessAsync(HttpResponse response, IEnumerable<string> logs) => WriteAsync(response, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject("Outputs");
        json.WriteEndObject();
        json.WriteStartArray("Logs");
        foreach (var line in logs) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteNull("ReturnValue");
    });

    public static Task FailureAsync(HttpResponse response, int status, string why) => WriteAsync(response, status, json => json.WriteString("error", why));

    /// <summary>To whoever asks whether somebody is here.</summary>
    public static Task HereAsync(HttpResponse response) => WriteAsync(response, StatusCodes.Status200OK, json => json.WriteString("program", "transparency"));

    static async Task WriteAsync(HttpResponse response, int status, Action<Utf8JsonWriter> members)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory);
    }
}
