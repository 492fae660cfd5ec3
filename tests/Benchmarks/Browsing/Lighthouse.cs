using System.Diagnostics;
using System.Text.Json;
using Transparency.Fakes;

namespace Transparency.Benchmarks.Browsing;

/// <summary>The marks that Lighthouse gives, as on a telephone: the median of three runs a page. What it counts off is printed with its reason.</summary>
static class Lighthouse
{
    const int Runs = 3;

    static readonly string[] Pages = ["nl/", "fr/inmates/", "de/data/celex-inmates/", "en/plans/federal-2015/", "nl/plans/flemish-2020-2024/a1-1/"];

    static readonly (string Category, double AtLeast)[] Marks = [("performance", 97), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

    public static async Task RunAsync(Table table)
    {
        using var folder = new TemporaryFolder();
        Child.Run(Child.Ours, "run", "--no-serve", "--site", folder["site"], "--state", folder["state"]).MustEndWith(0);
        await using var server = await PlainServer.StartAsync(folder["site"]);
        foreach (var page in Pages)
        {
            List<JsonDocument> reports = [];
            while (reports.Count < Runs) reports.Add(await ReportAsync($"{server.Address}/{page}"));
            foreach (var (category, atLeast) in Marks)
            {
                var median = reports.OrderBy(report => Mark(report, category)).ElementAt(Runs / 2);
                table.AddAtLeast($"Lighthouse, {category}, {page}", Mark(median, category), atLeast, "");
                if (Mark(median, category) < atLeast) foreach (var why in CountedOff(median, category)) Console.WriteLine($"{page} {why}");
            }
        }
    }

    static double Mark(JsonDocument report, string category) => 100 * report.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble();

    static IEnumerable<string> CountedOff(JsonDocument report, string category)
    {
        foreach (var part in report.RootElement.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray().Where(part => part.GetProperty("weight").GetDouble() > 0))
        {
            var audit = report.RootElement.GetProperty("audits").GetProperty(part.GetProperty("id").GetString()!);
            if (audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 1)
                yield return $"{part.GetProperty("id")} {score}: {audit.GetProperty("title")} {(audit.TryGetProperty("displayValue", out var shown) ? shown : default)}";
        }
    }

    static async Task<JsonDocument> ReportAsync(string address)
    {
        var start = new ProcessStartInfo("node", [Program, address, "--quiet", "--output=json", $"--chrome-flags=--headless {string.Join(' ', Chromium.Arguments)}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = Chromium.Program;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var report = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonDocument.Parse(report) : throw new InvalidOperationException($"Lighthouse ended with {node.ExitCode}: {await errors}");
    }

    static string Program
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Transparency.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Transparency.sln is above no folder of the benchmarks.");
            var program = Path.Combine(folder, "tests", "Benchmarks", "npm", "node_modules", "lighthouse", "cli", "index.js");
            return File.Exists(program) ? program : throw new InvalidOperationException("Lighthouse is missing; run 'npm ci' in tests/Benchmarks/npm.");
        }
    }
}
