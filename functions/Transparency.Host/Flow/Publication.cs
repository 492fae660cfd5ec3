using Microsoft.Extensions.Logging;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>What one look at the calendar came to.</summary>
public abstract record PublicationStep
{
    /// <summary>Nothing is due, nothing is near, and the public has what the shelf has.</summary>
    public sealed record Quiet : PublicationStep;

    /// <summary>The next release waits, whole, for its minute.</summary>
    public sealed record Waiting(ReleaseId Release, DateTimeOffset At) : PublicationStep;

    /// <summary>A release came out, or the site of one that had not wholly come out was finished.</summary>
    public sealed record Revealed(Shown Shown) : PublicationStep;

    /// <summary>The calendar's entry is due and no release came of it.</summary>
    public sealed record NoneCame(ReleaseId Release, string Sentence) : PublicationStep;
}

/// <summary>
/// Makes the next release ahead of its announced minute and, when that has come, only reveals it. One release comes out for each
/// entry of the calendar. The caller holds the lease; a step that dies anywhere is finished by the next.
/// </summary>
public sealed class Publication(
    Catalogue catalogue, Settings settings, Ingredients ingredients, Publish publish, Show show, SitePages pages, PartnerStatuses statuses,
    IReleaseShelf shelf, IPreparedReleases prepared, IPublicSite site, TimeProvider time, ILogger<Publication> log)
{
    /// <summary>What was tried for the entry that is due and came to nothing: it is not tried again until something differs.</summary>
    (string MadeOf, PublicationStep.NoneCame Step)? settled;

    ReleaseId? tidied;

    public async Task<PublicationStep> StepAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var newest = await NewestAsync(stop);
        if (Due(now, newest) is { } due) return await RevealAsync(due, newest, stop);
        if (newest is { } shelved && await PublicNewestAsync(stop) != shelved) return await FinishAsync(shelved, stop);
        await TidyAsync(newest, stop);
        return await PrepareAsync(stop) ?? new PublicationStep.Quiet();
    }

    /// <summary>A run that died just after revealing left the pack behind.</summary>
    async Task TidyAsync(ReleaseId? newest, CancellationToken stop)
    {
        if (newest is not { } revealed || tidied == newest) return;
        await prepared.RemoveAsync(revealed, stop);
        tidied = newest;
    }

    /// <summary>Makes the next release if its instant is near. Null when none is.</summary>
    public async Task<PublicationStep?> PrepareAsync(CancellationToken stop)
    {
        var (now, newest) = (time.GetUtcNow(), await NewestAsync(stop));
        return catalogue.Calendar.Next(now) is { } next && next.At - now <= settings.PrepareAhead && IsNew(next, newest)
            ? await PrepareAsync(next, newest, stop) : null;
    }

    /// <summary>What stands on the shelf and is not yet what the public sees: a run died between the two.</summary>
    async Task<PublicationStep> FinishAsync(ReleaseId release, CancellationToken stop)
    {
        var shown = (await show.ReplaceAsync(stop))!;
        await prepared.RemoveAsync(release, stop);
        return new PublicationStep.Revealed(shown);
    }

    /// <summary>The entry whose instant has come and whose release has not.</summary>
    CalendarEntry? Due(DateTimeOffset now, ReleaseId? newest) => catalogue.Calendar.Due(now) is { } due && IsNew(due, newest) ? due : null;

    /// <summary>Whether no release of that entry or a later one stands, whatever the clock says now.</summary>
    static bool IsNew(CalendarEntry entry, ReleaseId? newest) => newest is null || newest.Value.Date < entry.Date;

    async Task<PublicationStep> PrepareAsync(CalendarEntry entry, ReleaseId? newest, CancellationToken stop)
    {
        var (release, madeOf) = (new ReleaseId(entry.Date, 1), await ingredients.OfAsync(entry, newest, stop));
        if (await prepared.MadeOfAsync(release, stop) == madeOf) return new PublicationStep.Waiting(release, entry.At);
        if (await MakeAsync(entry, madeOf, stop) is { } none) return none;
        log.Prepared(release.ToString(), entry.At);
        return new PublicationStep.Waiting(release, entry.At);
    }

    /// <summary>Null when the release was made and waits now.</summary>
    async Task<PublicationStep.NoneCame?> MakeAsync(CalendarEntry entry, string madeOf, CancellationToken stop)
    {
        if (settled is { } tried && tried.MadeOf == madeOf) return tried.Step;
        var draft = await publish.DraftAsync(entry, [], stop);
        foreach (var sentence in draft.NotProtectable) log.LeftOut(sentence);
        var assembled = draft.Release is null ? null : await publish.WriteAsync(draft, stop);
        if (assembled is not Assembled.Whole { Files: var files })
        {
            var none = new PublicationStep.NoneCame(new ReleaseId(entry.Date, 1), (draft.Outcome, assembled) switch
            {
                (Outcome.Refused refused, _) => refused.Sentence,
                (Outcome.Unchanged same, _) => Sentences.SameRelease(same.Newest.ToString()),
                (_, Assembled.KeptIn kept) => Sentences.KeptIn(kept.Sentences),
                _ => throw new InvalidOperationException(),
            });
            settled = (madeOf, none);
            return none;
        }
        var pack = new PreparedPack(files, pages(draft.Before.With(files), await statuses.NowAsync(stop)));
        await using var stream = pack.Write();
        await prepared.PutAsync(draft.Release!.Id, madeOf, stream, stop);
        return null;
    }

    async Task<PublicationStep> RevealAsync(CalendarEntry due, ReleaseId? newest, CancellationToken stop)
    {
        var (release, base_) = (new ReleaseId(due.Date, 1), Ingredients.Base(due, newest));
        if (await prepared.MadeOfAsync(release, stop) is not { } waiting || !waiting.StartsWith(base_, StringComparison.Ordinal))
        {
            log.NothingPrepared(release.ToString());
            if (await MakeAsync(due, await ingredients.OfAsync(due, newest, stop), stop) is { } none) return none;
        }
        await using var stream = (await prepared.OpenAsync(release, stop))!;
        var pack = PreparedPack.Read(stream);
        if (await publish.PutAsync(pack.Release, await Publish.ReadAsync(shelf, stop), stop) is { } refusal) return new PublicationStep.NoneCame(release, refusal);
        var shown = (await show.ReplaceAsync(pack.Pages, stop))!;
        await prepared.RemoveAsync(release, stop);
        log.Revealed(release.ToString(), time.GetUtcNow() - due.At);
        return new PublicationStep.Revealed(shown);
    }

    async Task<ReleaseId?> NewestAsync(CancellationToken stop) => await shelf.ReleasesAsync(stop) is [.., var newest] ? newest : null;

    async Task<ReleaseId?> PublicNewestAsync(CancellationToken stop) =>
        await site.OpenAsync(GoingPublic.Pointer, stop) is { } pointer ? ReleaseList.Newest(pointer.Bytes) : null;
}
