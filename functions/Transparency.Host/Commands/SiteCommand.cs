using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Storage;

namespace Transparency.Commands;

/// <summary>Builds the site from the shelf.</summary>
sealed class SiteCommand : ProgramCommand
{
    public SiteCommand() : base("site", "Builds the public site from the releases on the shelf and reads it back.")
    {
        Add(CommonOptions.State);
        Add(CommonOptions.Site);
    }

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        await using var lease = await Leasing.TakeAsync(services, stop);
        var (code, document) = await StepAsync(services, stop);
        services.GetRequiredService<Voice>().Answer(document);
        return code;
    }

    static async Task<Shown?> ShowAsync(IServiceProvider services, Voice voice, CancellationToken stop)
    {
        using var progress = voice.Begin(Sentences.Building);
        return await services.GetRequiredService<Show>().ReplaceAsync(stop);
    }

    /// <summary>The caller holds the lease.</summary>
    public static async Task<(ExitCode, SiteDocument)> StepAsync(IServiceProvider services, CancellationToken stop)
    {
        var voice = services.GetRequiredService<Voice>();
        if (await services.GetRequiredService<IPublicSite>().WhyNotAsync(stop) is { } why) throw new CannotRunException(why);
        if (await ShowAsync(services, voice, stop) is not { } shown)
        {
            voice.Say(Sentences.NothingOnShelf);
            return (ExitCode.Wanting, new(null, null, 0, []));
        }
        foreach (var line in FindingLines.Of(shown.Wanting, shown.Wanting.Length)) voice.Say(line);
        voice.Say(shown.Wanting.IsEmpty
            ? Sentences.Site(shown.Folder, shown.Release.ToString(), shown.Files) : Sentences.SiteWanting(shown.Folder, shown.Wanting.Length));
        return (shown.Wanting.IsEmpty ? ExitCode.Fine : ExitCode.Wanting,
            new(shown.Folder, shown.Release.ToString(), shown.Files, FindingDocument.Of(shown.Wanting)));
    }
}

/// <param name="Folder">Null when there is no release to show.</param>
sealed record SiteDocument(string? Folder, string? Release, int Files, IReadOnlyList<FindingDocument> Wanting);
