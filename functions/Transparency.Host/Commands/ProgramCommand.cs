using System.CommandLine;
using Transparency.Hosting;

namespace Transparency.Commands;

/// <summary>One command of the program. It fetches, calls and says what happened; what happens is decided elsewhere.</summary>
abstract class ProgramCommand(string name, string description) : Command(name, description)
{
    /// <summary>Whether it logs by itself, a line of JSON a step. Other commands log when they are asked to.</summary>
    public virtual bool LogsLines => false;

    /// <summary>How long it may go on after it was told to stop.</summary>
    public virtual TimeSpan TimeToEnd => TimeSpan.FromSeconds(2);

    public abstract Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop);
}
