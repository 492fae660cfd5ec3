using Transparency.Local.Folders;
using Transparency.Local.Tables;
using Transparency.Storage;
using Transparency.Tests.Contracts;

namespace Transparency.Tests.Local;

public sealed class A_table_in_SQLite : ObservationTableContract, IDisposable
{
    readonly Folder folder = new();

    protected override IObservationTable Table => new SqliteObservationTable(folder["observations.db"]);

    public void Dispose() => folder.Dispose();
}

public sealed class An_archive_in_a_folder : ExtractArchiveContract, IDisposable
{
    readonly Folder folder = new();

    protected override IExtractArchive Archive => new FolderArchive(folder["extracts"]);

    public void Dispose() => folder.Dispose();
}

public sealed class A_shelf_in_a_folder : ReleaseShelfContract, IDisposable
{
    readonly Folder folder = new();

    protected override IReleaseShelf Shelf => new FolderShelf(folder["releases"]);

    public void Dispose() => folder.Dispose();
}

public sealed class A_lease_on_a_folder : RunLeaseContract, IDisposable
{
    readonly Folder folder = new();

    protected override IRunLease Lease => new LocalState(folder.Path);

    public void Dispose() => folder.Dispose();
}

public sealed class Memories_in_SQLite : PullStateContract, IDisposable
{
    readonly Folder folder = new();

    protected override IPullState State => new SqlitePullState(folder["observations.db"]);

    public void Dispose() => folder.Dispose();
}

public sealed class Prepared_in_a_folder : PreparedReleasesContract, IDisposable
{
    readonly Folder folder = new();

    protected override IPreparedReleases Prepared => new FolderPrepared(folder["prepared"]);

    public void Dispose() => folder.Dispose();
}

public sealed class A_site_in_a_folder : PublicSiteContract, IDisposable
{
    readonly Folder folder = new();

    protected override IPublicSite Site => new PublicFolder(folder["site"]);

    public void Dispose() => folder.Dispose();
}

public sealed class An_inbox_in_a_folder : InboxContract, IDisposable
{
    readonly Folder folder = new();

    protected override IInbox Inbox => new FolderInbox(folder["inbox"]);

    protected override Task PutAsync(string name, byte[] bytes)
    {
        var path = folder[Path.Combine("inbox", name)];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
    }

    public void Dispose() => folder.Dispose();
}

public sealed class Proofs_in_a_folder : ProtectionReportsContract, IDisposable
{
    readonly Folder folder = new();

    protected override IProtectionReports Reports => new FolderReports(folder["protection"]);

    public void Dispose() => folder.Dispose();
}
