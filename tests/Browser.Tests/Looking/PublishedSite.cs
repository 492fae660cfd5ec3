using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Transparency.Tests.Browser.PublishedSite))]

namespace Transparency.Tests.Browser;

/// <summary>The real site, made by the main job in an empty folder, served on a free port, and a real Chromium to look at it with.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    readonly string folder = Path.Combine(Path.GetTempPath(), $"transparency-{Environment.ProcessId}");
    Process? server;
    IPlaywright? playwright;

    public string Address { get; private set; } = "";

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Addresses of all pages that readers reach, without the host: <c>/nl/inmates/</c>.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>Pages that stay with a version of a dataset for ever: <c>/data/celex-inmates/v1.0.0/index.nl.html</c>.</summary>
    public IReadOnlyList<string> VersionPages { get; private set; } = [];

    /// <summary>Where the page lies on the disk.</summary>
    public string File(string page) => Path.Combine(folder, "site", page.TrimStart('/'), page.EndsWith('/') ? "index.html" : "");

    public long Length(string page) => new FileInfo(File(page)).Length;

    /// <summary>A register has no codebook: its columns are text.</summary>
    public bool IsRegister(string dataset) => !Directory.EnumerateFiles(Path.Combine(folder, "site", "data", dataset), "codebook.json", SearchOption.AllDirectories).Any();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        var (site, state) = (Path.Combine(folder, "site"), Path.Combine(folder, "state"));
        using (var run = Start("run", "--no-serve", "--site", site, "--state", state))
        {
            var said = await run.StandardOutput.ReadToEndAsync() + await run.StandardError.ReadToEndAsync();
            await run.WaitForExitAsync();
            if (run.ExitCode != 0) throw new InvalidOperationException($"The main job ended with {run.ExitCode}: {said}");
        }
        var pages = Directory.EnumerateFiles(site, "index*.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(site, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToLookup(page => page.EndsWith("/index.html", StringComparison.Ordinal));
        Pages = [.. pages[true].Select(page => page[..^"index.html".Length])];
        VersionPages = [.. pages[false].Where(page => !page.Contains("/latest/", StringComparison.Ordinal))]; // Those are the newest once more.
        server = Start("serve", "--site", site, "--port", "0");
        Address = await ReadAddress(server.StandardOutput);
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Fakes.Chromium.Program, Args = Fakes.Chromium.Arguments });
    }

    static async Task<string> ReadAddress(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
                return line[at..].Split(' ', '"')[0].TrimEnd('/', '.');
        throw new InvalidOperationException("The server ended without saying its address.");
    }

    static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "transparency.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Where the site lies on the disk.</summary>
    public string Folder => Path.Combine(folder, "site");

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        playwright?.Dispose();
        if (server is { HasExited: false }) server.Kill(entireProcessTree: true);
        server?.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
