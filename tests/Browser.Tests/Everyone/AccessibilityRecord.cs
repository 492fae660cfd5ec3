using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Transparency.Tests.Browser;

/// <summary>
/// What the accessibility statement says was tested: one line a check and language, each written by the test that did it, clean or not.
/// A run told where (in <see cref="Place"/>) replaces the lines of the tests it ran, the long tests last; another run writes nothing.
/// </summary>
static class AccessibilityRecord
{
    /// <summary>The environment variable that names the file: <c>dashboard/assets/accessibility.json</c>.</summary>
    const string Place = "TRANSPARENCY_ACCESSIBILITY_RECORD";

    static readonly Lock writing = new();

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Note(PublishedSite site, string check, string language, string program, IReadOnlyCollection<string> pages, int found)
    {
        if (Environment.GetEnvironmentVariable(Place) is not { Length: > 0 } file) return;
        lock (writing)
        {
            var others = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(line => line!.DeepClone()) : [];
            var line = new JsonObject
            {
                ["check"] = check, ["language"] = language, ["date"] = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", ["program"] = program, ["browser"] = site.Chromium.Version,
                ["templates"] = site.ByTemplate(language).Count(), ["pages"] = pages.Count, ["found"] = found,
            };
            var all = others.Where(other => $"{other["check"]}" != check || $"{other["language"]}" != language).Append(line)
                .OrderBy(one => $"{one["check"]}", StringComparer.Ordinal).ThenBy(one => $"{one["language"]}", StringComparer.Ordinal);
            File.WriteAllText(file, new JsonArray([.. all]).ToJsonString(Readable) + "\n");
        }
    }
}
