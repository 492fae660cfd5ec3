using Transparency.Azure;
using Transparency.Azure.Identity;
using Transparency.Local.Folders;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>Which room stands for each thing outside: all on this machine, or all in Azure.</summary>
sealed record Rims(
    IObservationTable Observations, IExtractArchive Archive, IReleaseShelf Shelf, IPullState Pulls, IPreparedReleases Prepared,
    IPublicSite Site, IRunLease Lease, IInbox Inbox, IProtectionReports Reports)
{
    /// <summary>Null on this machine, which has none.</summary>
    public AzureIdentity? Identity { get; init; }

    /// <summary>Null in Azure, where the settings name one.</summary>
    public IPrivateKey? PrivateKey { get; init; }

    /// <exception cref="CannotRunException">The settings of Azure are no addresses.</exception>
    public static Rims Of(Settings settings, TimeProvider time) => settings.Azure.AreSet ? InAzure(settings.Azure, settings.Rehearsal, time) : Here(settings);

    /// <exception cref="CannotRunException">What is rehearsed would meet what is real.</exception>
    static Rims Here(Settings settings)
    {
        switch (RehearsalMark.On(settings.State))
        {
            case true when !settings.Rehearsal: throw new CannotRunException(Sentences.StateOfRehearsal(settings.State));
            case false when settings.Rehearsal: throw new CannotRunException(Sentences.StateIsReal(settings.State));
            case null when settings.Rehearsal: RehearsalMark.Put(settings.State); break;
        }
        var state = new LocalState(settings.State);
        return new(state.Observations, state.Archive, state.Shelf, state.Pulls, state.Prepared, new PublicFolder(settings.SiteFolder), state,
            new FolderInbox(Path.Combine(state.Folder, "inbox")), state.Reports) { PrivateKey = new PrivateKeyFile(Path.Combine(state.Folder, "private.key")) };
    }

    static Rims InAzure(AzurePlaces places, bool rehearsal, TimeProvider time)
    {
        if (!AzureSettings.TryRead(places.Blobs, places.Tables, places.Public, places.Identity, places.Emulator, out var settings, out var whyNot))
            throw new CannotRunException(whyNot);
        if (settings is AzureSettings.Accounts && rehearsal) throw new CannotRunException(Sentences.RehearsalInAzure);
        if (places.Vault.Length > 0 && !(Uri.TryCreate(places.Vault, UriKind.Absolute, out var vault) && vault.Scheme == Uri.UriSchemeHttps))
            throw new CannotRunException(Sentences.BadSetting($"'{places.Vault}' is no address of a key vault"));
        var azure = new AzureRims(settings, time);
        return new(azure.Observations, azure.Archive, azure.Shelf, azure.Pulls, azure.Prepared, azure.Site, azure.Lease, azure.Inbox, azure.Reports) { Identity = AzureIdentity.Of(settings, places.Vault) };
    }
}
