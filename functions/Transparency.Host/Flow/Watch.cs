using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Releases;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>Reads what is public as a stranger would, proves it against what it says of itself, and asks whether what was announced has come.</summary>
/// <param name="catalogue">Read when there is a release to compare with it: the first look after a start must not wait for it.</param>
public sealed class Watch(Lazy<Catalogue> catalogue, Settings settings, IPublicSite site, Stranger stranger, TimeProvider time)
{
    /// <summary>How long after its announced instant a release may come out.</summary>
    static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>The rule of a release that did not come.</summary>
    public const string Missing = "P002";

    /// <summary>Every fault; nothing when all is well.</summary>
    public async Task<ImmutableArray<Finding>> LookAsync(CancellationToken stop)
    {
        IReadOnlyList<PublicFile> files;
        try
        {
            files = settings.WatchAddress.Length > 0 ? await stranger.ReadAsync(Address(), stop) : await site.ReadAsync(stop);
        }
        catch (HttpRequestException away)
        {
            return [new("P003", Severity.Refusal, new Place(settings.WatchAddress), $"cannot be read: {away.Message.TrimEnd('.')}.", "Look whether the site and what stands before it are up.")];
        }
        return [.. settings.WatchAddress.Length > 0 ? Verification.ReadNewest(files) : Verification.Read(files), .. Due(files)];
    }

    Uri Address() => Uri.TryCreate(settings.WatchAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && settings.WatchAddress.EndsWith('/')
        ? address : throw new CannotRunException(Sentences.BadSetting($"'{settings.WatchAddress}' is no address for the watch: it begins with https:// and ends with a slash"));

    IEnumerable<Finding> Due(IReadOnlyList<PublicFile> files)
    {
        if (files.FirstOrDefault(file => file.Path == ReleaseList.FileName) is not { } list || !ReleaseList.TryNewest(list.Bytes, out var newest)) yield break;
        if (catalogue.Value.Calendar.Due(time.GetUtcNow() - Tolerance) is not { } due) yield break;
        if (newest.Date < due.Date)
            yield return new(Missing, Severity.Refusal, new Place(ReleaseList.FileName, Column: new ReleaseId(due.Date, 1).ToString()), $"is announced and past, and {newest} is still the newest release.",
                "See in the log of PublishRelease why none came of it; if nothing is to come out, move or take back the announcement.");
    }
}
