using Microsoft.Playwright;

namespace Transparency.Benchmarks.Browsing;

static class Chromium
{
    public static string Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing; install the package chromium.");

    public static string[] Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    public static BrowserTypeLaunchOptions Options => new() { ExecutablePath = Program, Args = Arguments };
}
