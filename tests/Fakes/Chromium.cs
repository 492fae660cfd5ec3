namespace Transparency.Fakes;

/// <summary>
/// The browser that tests and benchmarks look with: the shell without a window, as those who test with Playwright have it. A whole browser
/// draws its own windows meanwhile, and on two cores that costs the page half as much again.
/// </summary>
public static class Chromium
{
    static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string Program { get; } = Programs.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing; install the package chromium-headless-shell.");

    public static string[] Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
}
