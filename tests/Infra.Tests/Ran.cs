using System.ComponentModel;
using System.Diagnostics;

namespace Transparency.Tests;

/// <summary>How a program ended and what it said.</summary>
public sealed record Ran(int Code, string Out, string Error)
{
    /// <exception cref="InvalidOperationException">The program is not on this machine; the sentence says what to install.</exception>
    public static async Task<Ran> Async(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? Repository.Root };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Started(start);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} is missing; install it: on Debian the packages are nodejs, npm and bash.", missing);
        }
    }
}
