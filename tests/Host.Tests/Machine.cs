using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Storage;

namespace Transparency.Tests;

/// <summary>A machine with the program on it: its own folders, its own clock, and a copy of the catalogue that a test may change.</summary>
public sealed class Machine : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;

    public Machine()
        : this(_ => true)
    {
    }

    Machine(Func<string, bool> keep)
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "catalogue"), this["catalogue"], keep);
        Directory.CreateDirectory(this["rehearsal"]);
    }

    /// <summary>A day after the first release was announced for.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether partners that send made-up figures are asked.</summary>
    public bool IsRehearsal { get; set; }

    /// <summary>The last word on which rim stands for which port.</summary>
    public Action<IServiceCollection> Rims { get; set; } = _ => { };

    public string this[string name] => Path.Combine(folder, name);

    /// <summary>A machine with three of the datasets and the registers that they need: the whole way, a few times sooner.</summary>
    public static Machine Small() => new(file => file.Split('/') switch
    {
        ["datasets" or "extracts", var name] => name.Split('.')[0] is "celex-inmates" or "disengagement-programmes" or "drad-ex-occupancy",
        ["registers", var name] => name is "events.json" or "quality-notes.json" or "sources.json",
        [_] or ["codelists" or "events" or "partners" or "rules" or "sources", _] => true,
        _ => false,
    });

    /// <summary>Its first release was announced for a day that is past wherever and whenever the test runs.</summary>
    public Machine OfThePast()
    {
        Edit("calendar.json", text => text.Replace("2026-11-24", "2024-11-22", StringComparison.Ordinal));
        return this;
    }

    /// <summary>A small machine whose catalogue also has a partner, the agency, with a dataset of its own; what it sends is made up, so this is a rehearsal.</summary>
    public static Machine WithAgency()
    {
        var machine = Small();
        Copy(Path.Combine(AppContext.BaseDirectory, "Agency"), machine["catalogue"], _ => true);
        machine.IsRehearsal = true;
        return machine;
    }

    /// <summary>A site of few pages, for tests of the way to it.</summary>
    public static void FewPages(IServiceCollection services) => services.AddSingleton<ImmutablePages>((_, _) => []).AddSingleton<StatusFiles>((_, _) => []).AddSingleton<SitePages>(
        (shelf, _) => [.. new[] { "404.html", "index.html", "nl/index.html" }.Select(path => new PublicFile(path, System.Text.Encoding.UTF8.GetBytes($"{shelf.Newest!.Id}")))]);

    /// <summary>Runs the program as a terminal would, in this process.</summary>
    public async Task<Ended> RunAsync(IEnumerable<string> arguments, CancellationToken stop = default)
    {
        using StringWriter output = new(), error = new();
        var code = await Entry.RunAsync([.. arguments], Around(output, error, stop));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The rooms put together as a command finds them.</summary>
    public ServiceProvider Services()
    {
        var voice = new Voice(TextWriter.Null, TextWriter.Null, json: false, watched: false, new StoppedClock(Now));
        return Wiring.Of(Around(TextWriter.Null, TextWriter.Null, default), voice, [], verbose: false, lines: false);
    }

    Surroundings Around(TextWriter output, TextWriter error, CancellationToken stop) => new(output, error, ErrorIsTerminal: false, new StoppedClock(Now), AppContext.BaseDirectory,
        new Dictionary<string, string?> { ["Catalogue"] = this["catalogue"], ["RehearsalCatalogue"] = this["rehearsal"], ["State"] = this["state"], ["Rehearsal"] = IsRehearsal ? "true" : "false" }, stop) { Rims = Rims };

    public Task<Ended> RunAsync(params string[] arguments) => RunAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>Starts the program as a process of its own, which knows nothing of this one's clock.</summary>
    public Process Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "transparency.dll"), .. arguments, "--catalogue", this["catalogue"], "--state", this["state"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Changes a file of the catalogue.</summary>
    public void Edit(string file, Func<string, string> change)
    {
        var path = this[Path.Combine("catalogue", file)];
        var (before, after) = (File.ReadAllText(path), change(File.ReadAllText(path)));
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after);
    }

    /// <summary>Every file of the site and of the shelf with its hash: what a run left for the public.</summary>
    public string Left() => string.Join('\n', new[] { "state/site", "state/releases" }.Where(part => Directory.Exists(this[part]))
        .SelectMany(part => Directory.EnumerateFiles(this[part], "*", SearchOption.AllDirectories))
        .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}").Order(StringComparer.Ordinal));

    public static void Copy(string from, string to, Func<string, bool> keep)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (!keep(path)) continue;
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>How the program ended and what it said.</summary>
public sealed record Ended(int Code, string Out, string Error)
{
    public string Said => Out + Error;
}
