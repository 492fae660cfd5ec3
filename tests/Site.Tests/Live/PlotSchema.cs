using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Tests.Live;

/// <summary>The schema of the pinned plotly.js, told by the library itself, and what of a figure it would refuse.</summary>
static class PlotSchema
{
    static readonly Lazy<JsonElement> Told = new(Ask);

    /// <summary>What plotly would drop or refuse, one line each; empty for a valid figure.</summary>
    public static IReadOnlyList<string> Refused(JsonElement drawing)
    {
        var refused = new List<string>();
        foreach (var part in drawing.EnumerateObject().Where(part => part.Name is not ("data" or "layout"))) refused.Add($"{part.Name}: a figure has data and layout");
        if (!drawing.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array) return [.. refused, "data: is no list of traces"];
        if (!drawing.TryGetProperty("layout", out var layout)) return [.. refused, "layout: is missing"];
        foreach (var (index, trace) in data.EnumerateArray().Index())
        {
            var type = trace.TryGetProperty("type", out var named) ? named.GetString()! : "scatter";
            if (!Told.Value.GetProperty("traces").TryGetProperty(type, out var known)) refused.Add($"data[{index}].type: no trace '{type}'");
            else PlotAttributes.Check(trace, known.GetProperty("attributes"), $"data[{index}]", refused);
        }
        PlotAttributes.Check(layout, Layout, "layout", refused);
        return refused;
    }

    static JsonElement Layout
    {
        get
        {
            // Bars add attributes of their own to the layout.
            var whole = Told.Value.GetProperty("layout").GetProperty("layoutAttributes").EnumerateObject()
                .Concat(Told.Value.GetProperty("traces").EnumerateObject().Where(trace => trace.Value.TryGetProperty("layoutAttributes", out _))
                    .SelectMany(trace => trace.Value.GetProperty("layoutAttributes").EnumerateObject()))
                .DistinctBy(attribute => attribute.Name).ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
            return JsonSerializer.SerializeToElement(whole);
        }
    }

    static JsonElement Ask()
    {
        var library = Path.Combine(Root(AppContext.BaseDirectory), "dashboard", "scripts", "node_modules", "plotly.js-basic-dist-min", "plotly-basic.min.js");
        Assert.True(File.Exists(library), "plotly.js is not there; run 'npm ci' in dashboard/scripts, as tests/run does.");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "plot-schema.cjs"), library]) { RedirectStandardOutput = true })!;
        var told = JsonDocument.Parse(node.StandardOutput.BaseStream).RootElement.Clone();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return told;
    }

    static string Root(string folder) => File.Exists(Path.Combine(folder, "Transparency.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
