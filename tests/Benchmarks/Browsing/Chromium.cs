using Microsoft.Playwright;

namespace Transparency.Benchmarks.Browsing;

/// <summary>
/// The shell without a window, as those who test with Playwright have it: the engine of Chromium is what is measured. A whole browser draws its
/// own windows meanwhile, and on two cores that costs the page half as much again.
/// </summary>
static class Chromium
{
    public static string Program { get; } = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing; install the package chromium-headless-shell.");

    public static string[] Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    public static BrowserTypeLaunchOptions Options => new() { ExecutablePath = Program, Args = Arguments };
}
