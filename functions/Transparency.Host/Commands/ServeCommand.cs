using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Hosting;
using Transparency.Storage;
using Transparency.Serving;

namespace Transparency.Commands;

/// <summary>Shows the site on this machine.</summary>
sealed class ServeCommand : ProgramCommand
{
    public ServeCommand() : base("serve", "Shows the site on this machine until it is stopped.")
    {
        Add(CommonOptions.State);
        Add(CommonOptions.Site);
        Add(CommonOptions.Port);
    }

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var voice = services.GetRequiredService<Voice>();
        await using var server = await StartAsync(services, stop);
        voice.Answer(new { server.Address });
        await WaitAsync(server, voice, stop);
        return ExitCode.Fine;
    }

    public static async Task<SiteServer> StartAsync(IServiceProvider services, CancellationToken stop)
    {
        var folder = services.GetRequiredService<IPublicSite>().Name;
        if (!File.Exists(Path.Combine(folder, "releases.json"))) throw new CannotRunException(Sentences.NoSite(folder));
        var port = services.GetRequiredService<Settings>().Port;
        return await SiteServer.StartAsync(folder, port, stop) ?? throw new CannotRunException(Sentences.PortTaken(port ?? 0));
    }

    public static async Task WaitAsync(SiteServer server, Voice voice, CancellationToken stop)
    {
        voice.Say(Sentences.Serving(server.Address));
        // Being stopped is how serving ends.
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
