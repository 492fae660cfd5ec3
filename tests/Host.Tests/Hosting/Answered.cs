using System.Text.Json;

namespace Transparency.Tests.Hosting;

/// <summary>What the Functions host makes of an answer.</summary>
/// <param name="Fault">Why it counts as a failure; null for a success.</param>
/// <param name=nameof(Logs)>Lines for the invocation's page; the host drops those of a failure.</param>
sealed record Answered(string? Fault, IReadOnlyList<string> Logs)
{
    public static async Task<Answered> JudgeAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        var body = await answer.Content.ReadAsStringAsync(stop);
        if (!answer.IsSuccessStatusCode) return Failed($"{(int)answer.StatusCode}: {body}");
        if (body.Trim() is "" or "null") return Failed("The host would wait until functionTimeout.");
        if (answer.Content.Headers.ContentType?.MediaType != "application/json") return Failed($"'{answer.Content.Headers.ContentType}' is not read.");
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Outputs", out var outputs) || outputs.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty(nameof(Logs), out var logs) || logs.ValueKind != JsonValueKind.Array || !root.TryGetProperty("ReturnValue", out _))
            return Failed("The answer is no invocation response: " + body);
        return new(null, [.. logs.EnumerateArray().Select(line => line.GetString()!)]);
    }

    static Answered Failed(string fault) => new(fault, []);
}
