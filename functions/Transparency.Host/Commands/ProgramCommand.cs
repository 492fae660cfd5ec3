using System.CommandLine;
using Transparency.Hosting;

namespace Transparency.Commands;

/// <summary>One command of the program. It fetches, calls and says what happened; what happens is decided elsewhere.</summary>
abstract class ProgramCommand(string name, string description) : Command(name, description)
{
    public abstract Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop);
}
