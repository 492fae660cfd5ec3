using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Definitions;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Releases;

namespace Transparency.Commands;

/// <summary>Makes the release that is due, if anything has changed.</summary>
sealed class ReleaseCommand : ProgramCommand
{
    public ReleaseCommand() : base("release", "Makes the release that the calendar announced, if anything changed since the last.") =>
        Add(CommonOptions.State);

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        await using var lease = await Leasing.TakeAsync(services, stop);
        var (code, document) = await StepAsync(services, stop);
        services.GetRequiredService<Voice>().Answer(document);
        return code;
    }

    static async Task<(Draft, string? Refusal)> MakeAsync(Publish publish, CalendarEntry? due, Voice voice, CancellationToken stop)
    {
        using var progress = voice.Begin(Sentences.Releasing);
        var draft = await publish.DraftAsync(due, [], stop);
        return (draft, (draft.Outcome as Outcome.Refused)?.Sentence ?? (draft.Release is null ? null : await publish.WriteAndPutAsync(draft, stop)));
    }

    /// <summary>The caller holds the lease.</summary>
    public static async Task<(ExitCode, ReleaseDocument)> StepAsync(IServiceProvider services, CancellationToken stop)
    {
        var (publish, voice) = (services.GetRequiredService<Publish>(), services.GetRequiredService<Voice>());
        var (draft, refusal) = await MakeAsync(publish, Today.Due(services), voice, stop);
        foreach (var sentence in draft.NotProtectable.Append(refusal).OfType<string>().Concat(Sentences.Corrections(draft.Corrections))) voice.Say(sentence);
        var document = ReleaseDocument.Of(draft, refusal);
        if (document.Made) voice.Say(Sentences.NewRelease(document.Release!, document.Datasets.Select(dataset => $"{dataset.Id} {dataset.Version}").DefaultIfEmpty(Sentences.ChangedWords)));
        if (draft.Outcome is Outcome.Unchanged same) voice.Say(Sentences.SameRelease(same.Newest.ToString()));
        if (await services.GetRequiredService<Publication>().PrepareAsync(stop) is PublicationStep.Waiting next) voice.Say(Sentences.Prepared(next.Release.ToString(), next.At));
        return (refusal is null && draft.NotProtectable.IsEmpty ? ExitCode.Fine : ExitCode.Wanting, document);
    }
}

/// <param name="Release">The newest release that stands now; null before the first.</param>
/// <param name="Made">Whether it was made just now.</param>
/// <param name="Datasets">What it published anew.</param>
/// <param name="LeftOut">Why datasets may not go out yet.</param>
/// <param name="Refused">Why there is no release; null if there is or if nothing changed.</param>
sealed record ReleaseDocument(string? Release, bool Made, IReadOnlyList<DatasetDocument> Datasets, IReadOnlyList<string> LeftOut, string? Refused)
{
    public static ReleaseDocument Of(Draft draft, string? refusal)
    {
        var made = refusal is null ? draft.Release : null;
        return new((made?.Id ?? draft.Before.Newest?.Id)?.ToString(), made is not null, made is null ? [] : DatasetDocument.Of(made), draft.NotProtectable, refusal);
    }
}

sealed record DatasetDocument(string Id, string Version)
{
    public static IReadOnlyList<DatasetDocument> Of(Release release) =>
    [
        .. release.Editions.Select(edition => new DatasetDocument($"{edition.Structure.Id}", $"{edition.Version}"))
            .Concat(release.Registers.Select(register => new DatasetDocument($"{register.Structure.Id}", $"{register.Version}"))),
    ];
}
