using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Hosting;
using Transparency.Storage;
using Transparency.Site;

namespace Transparency.Commands;

/// <summary>The whole way from the catalogue to a site in front of the reader.</summary>
sealed class RunCommand : ProgramCommand
{
    readonly Option<bool> noServe = new("--no-serve") { Description = "End when the site is built." };

    public RunCommand() : base("run", "Does everything: pull, release, site, serve. What has not changed is not done again.")
    {
        Add(CommonOptions.Site);
        Add(CommonOptions.State);
        Add(CommonOptions.Port);
        Add(noServe);
    }

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var voice = services.GetRequiredService<Voice>();
        // Before the work, not after it.
        if (await services.GetRequiredService<IPublicSite>().WhyNotAsync(stop) is { } why) throw new CannotRunException(why);
        var (code, done) = await BuildAsync(services, stop);
        if (parsed.GetValue(noServe) || done.Site.Folder is null)
        {
            voice.Answer(done);
            return code;
        }
        await using var server = await ServeCommand.StartAsync(services, stop);
        voice.Answer(done with { Address = server.Address });
        await ServeCommand.WaitAsync(server, voice, stop);
        return code;
    }

    static async Task<(ExitCode, RunDocument)> BuildAsync(IServiceProvider services, CancellationToken stop)
    {
        // Pulling leaves a core idle, and the pages will need it.
        _ = Task.Run(SiteBuilder.Prepare, stop);
        await using var lease = await Leasing.TakeAsync(services, stop);
        var (pulled, pull) = await PullCommand.StepAsync(services, stop);
        var (released, release) = await ReleaseCommand.StepAsync(services, stop);
        var (shown, site) = await SiteCommand.StepAsync(services, stop);
        return ((ExitCode)Math.Max((int)pulled, Math.Max((int)released, (int)shown)), new(pull, release, site, null));
    }
}

/// <param name="Address">Where the site is served; null if it is not.</param>
sealed record RunDocument(PullDocument Pull, ReleaseDocument Release, SiteDocument Site, string? Address);
