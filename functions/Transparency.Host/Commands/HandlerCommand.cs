using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Handling;
using Transparency.Hosting;

namespace Transparency.Commands;

/// <summary>What host.json starts: the functions, behind a port that the Functions host chose.</summary>
sealed class HandlerCommand : ProgramCommand
{
    public const string PortSetting = "FUNCTIONS_CUSTOMHANDLER_PORT";

    static readonly TimeSpan FirstAnswers = TimeSpan.FromMilliseconds(500);

    public HandlerCommand() : base("handler", "Answers the Azure Functions host, which starts it, until it is stopped.")
    {
        Add(CommonOptions.State);
        Add(CommonOptions.Site);
    }

    public override bool LogsLines => true;

    public override TimeSpan TimeToEnd => HandlerServer.TimeToEnd + TimeSpan.FromSeconds(2);

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var port = Port(services.GetRequiredService<Settings>().HandlerPort);
        var log = services.GetRequiredService<ILogger<HandlerCommand>>();
        var invocations = new Invocations(services, services.GetRequiredService<Telemetry>(), services.GetRequiredService<ILogger<Invocations>>(), stop);
        await using (await HandlerServer.StartAsync(port, invocations.AnswerAsync, stop) ?? throw new CannotRunException(Sentences.HandlerPortTaken(port)))
        {
            log.Listening(port);
            _ = WarmAsync(services, stop);
            // Being stopped is how handling ends.
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            log.Ending();
        }
        return ExitCode.Fine;
    }

    static int Port(string text) =>
        text.Length == 0 ? throw new CannotRunException(Sentences.NoHandlerPort)
        : ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port
        : throw new CannotRunException(Sentences.BadHandlerPort(text));

    /// <summary>Reads the catalogue while nobody waits for it, after the first answers. A catalogue that cannot be read is told to whoever calls.</summary>
    static async Task WarmAsync(IServiceProvider services, CancellationToken stop)
    {
        try
        {
            await Task.Delay(FirstAnswers, services.GetRequiredService<TimeProvider>(), stop);
            CatalogueReading.Prepare();
            _ = services.GetRequiredService<Catalogue>();
        }
        catch (Exception trouble) when (trouble is CannotRunException or CatalogueRefusedException or IOException or UnauthorizedAccessException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }
}
