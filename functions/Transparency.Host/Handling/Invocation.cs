using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Hosting;

namespace Transparency.Handling;

/// <summary>What the Functions host sends when a clock calls. Members it adds one day are passed over.</summary>
static class Invocation
{
    public const string IdHeader = "X-Azure-Functions-InvocationId";

    /// <param name="binding">The name of the timer in function.json.</param>
    /// <exception cref="CannotRunException">The body is no invocation of that function.</exception>
    public static async Task<TimerInfo> ReadAsync(HttpRequest request, string binding, CancellationToken stop)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, stop);
            return Member(body.RootElement, "Data") is { } data && Member(data, binding) is { } timer
                ? Read(timer)
                : throw new CannotRunException(Sentences.BadInvocation($"it has no object 'Data' with an object '{binding}'"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            throw new CannotRunException(Sentences.BadInvocation(unreadable.Message));
        }
    }

    static TimerInfo Read(JsonElement timer) => new()
    {
        IsPastDue = timer.TryGetProperty("IsPastDue", out var late) && late.ValueKind == JsonValueKind.True,
        ScheduleStatus = Member(timer, "ScheduleStatus") is { } status
            ? new() { Last = Instant(status, "Last"), Next = Instant(status, "Next"), LastUpdated = Instant(status, "LastUpdated") }
            : null,
    };

    static DateTime Instant(JsonElement status, string name) =>
        status.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.TryGetDateTime(out var instant) ? instant : default;

    /// <summary>An object within; null if there is none of that name.</summary>
    static JsonElement? Member(JsonElement within, string name) =>
        within.ValueKind == JsonValueKind.Object && within.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;
}
