using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Hosting;

/// <summary>What the program finds around it when it starts; tests give it another one.</summary>
/// <param name="Out">Sentences, or the one JSON document.</param>
/// <param name="Error">Errors, progress, log.</param>
/// <param name="ErrorIsTerminal">Whether somebody watches: only then is progress shown.</param>
/// <param name="ProgramFolder">Where catalogue, words, figures and assets lie beside the program.</param>
/// <param name="Settings">Beside those of the environment (<c>TRANSPARENCY_STATE</c>…); these win.</param>
public sealed record Surroundings(
    TextWriter Out, TextWriter Error, bool ErrorIsTerminal, TimeProvider Time, string ProgramFolder,
    IReadOnlyDictionary<string, string?> Settings, CancellationToken Stop = default)
{
    /// <summary>The last word on which rim stands for which port.</summary>
    public Action<IServiceCollection> Rims { get; init; } = _ => { };

    public static Surroundings OfThisProcess()
    {
        // Findings quote letters of any language, whatever the machine thinks its own is.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.Out, Console.Error, !Console.IsErrorRedirected, TimeProvider.System, AppContext.BaseDirectory, new Dictionary<string, string?>());
    }
}
