using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Releases;
using Transparency.Validation;

namespace Transparency.Commands;

/// <summary>What the next release would change against the last. Changes nothing itself.</summary>
sealed class DiffCommand : ProgramCommand
{
    public DiffCommand() : base("diff", "Says what the next release would change against the last, extracts that are not pulled yet included.") =>
        Add(CommonOptions.State);

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var voice = services.GetRequiredService<Voice>();
        var arrivals = await services.GetRequiredService<Pull>().ArrivalsAsync(stop);
        var refused = arrivals.Where(arrival => arrival.Verdict is Checked.Refused).ToList();
        foreach (var arrival in refused) voice.Say(Sentences.Refused(arrival.Delivery.File, arrival.Verdict.Found));
        var draft = await services.GetRequiredService<Publish>().DraftAsync(Today.Due(services), arrivals, stop);
        foreach (var sentence in draft.NotProtectable.Concat(Sentences.Corrections(draft.Corrections))) voice.Say(sentence);
        Tell(draft, voice);
        return refused.Count > 0 || !draft.NotProtectable.IsEmpty || draft.Outcome is Outcome.Refused ? ExitCode.Wanting : ExitCode.Fine;
    }

    static void Tell(Draft draft, Voice voice)
    {
        var changes = draft.Release is { } release ? DatasetChange.Between(draft.Before, release) : [];
        switch (draft.Outcome)
        {
            case Outcome.Refused refused: voice.Say(refused.Sentence); break;
            case Outcome.Unchanged same: voice.Say(Sentences.SameRelease(same.Newest.ToString())); break;
            case Outcome.Made made:
                voice.Say(Sentences.NextRelease(made.Release.Id.ToString()));
                foreach (var line in changes.SelectMany(Lines).DefaultIfEmpty(Sentences.ChangedWords)) voice.Say(line);
                break;
        }
        voice.Answer(new { Release = draft.Release?.Id.ToString(), Datasets = changes, LeftOut = draft.NotProtectable, Refused = (draft.Outcome as Outcome.Refused)?.Sentence });
    }

    static IEnumerable<string> Lines(DatasetChange change)
    {
        yield return change.From is null
            ? Sentences.NewDataset(change.Id, change.To, change.Added)
            : Sentences.ChangedDataset(change.Id, change.From, change.To, change.Added, change.Revised, change.Removed);
        foreach (var cell in change.Changes.Take(FindingLines.Most))
            yield return Sentences.ChangedCell(cell.Period, cell.Series, cell.Previous, cell.New);
        if (change.Changes.Count > FindingLines.Most) yield return Sentences.More(change.Changes.Count - FindingLines.Most);
    }
}
