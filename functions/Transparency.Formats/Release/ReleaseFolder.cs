using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>Renders the pages that stay in a dataset's folder for ever: <c>index.{lang}.html</c>.</summary>
/// <param name="draft">All releases with the one in the making as the newest: data files only, read back; hashes of folders are not known yet.</param>
/// <param name="folder">The folder of the draft that the pages are for. Their paths begin with its path. Several folders may be asked for at once.</param>
public delegate IEnumerable<PublicFile> ImmutablePages(Shelf draft, DatasetFolder folder);

/// <summary>Makes a release into the public files that it adds.</summary>
public static class ReleaseFolder
{
    static readonly Code Sources = Code.Of("sources");

    /// <summary>Same release, same shelf, same verdicts, same pages: same bytes. The files are read back as a shelf before they are returned.</summary>
    /// <param name="before">All earlier releases.</param>
    /// <param name="inspect">Asked about every table of observations once its data files are finished; no page is made before it has let all of them go out.</param>
    public static Assembled Assemble(Release release, Shelf before, Inspection inspect, ImmutablePages pages)
    {
        var sources = release.Registers.FirstOrDefault(register => register.Structure.Id == Sources) ?? before.NewestOf(Sources)?.Register;
        var files = new DatasetFiles(release.Publisher, new CitedSources(sources));
        var tables = release.Editions.SelectBeside(edition => TableFolder.Make(files, edition, before, inspect));
        if (tables.Select(table => table.KeptIn).OfType<string>().ToImmutableArray() is { IsEmpty: false } kept) return new Assembled.KeptIn(kept);
        var data = tables.Select(table => table.Folder)
            .Concat(release.Registers.SelectBeside(register => new DatasetFolder(register.Structure.Id, register.Version, release.Id, [.. files.Of(register)])))
            .OrderBy(folder => folder.Dataset).ToImmutableArray();
        var keptFolders = release.Unchanged.Select(dataset => before.Find(dataset.Dataset, dataset.Version)!).ToList();
        var unchanged = keptFolders.Select(folder => new BoundDataset(folder.Dataset, folder.Version, Sum(folder))).ToList();

        var draft = before.With(new ShelvedRelease
        {
            Record = Record(release, unchanged.Concat(data.Select(folder => new BoundDataset(folder.Dataset, folder.Version, "")))),
            Publisher = release.Publisher,
            Calendar = release.Calendar,
            Added = data,
        });
        var proved = data.SelectBeside(folder => Seal(folder, pages(draft, folder)));
        var record = new PublicFile(ReleaseRecord.FileName,
            Record(release, unchanged.Concat(proved.Select(folder => new BoundDataset(folder.Dataset, folder.Version, Sum(folder))))).Write());
        var folders = proved.Select(folder => folder.With(record with { Path = folder.Path + record.Path })).ToList();

        var all = folders.SelectMany(folder => folder.Contents)
            .Concat(WholeRelease.Of(release, record, [.. folders.Concat(keptFolders).OrderBy(folder => folder.Dataset)]))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        ReadBack.Prove(release, before.With(all));
        return new Assembled.Whole(all);
    }

    /// <summary>Adds the pages and the list of hashes; from here on the folder does not change.</summary>
    static DatasetFolder Seal(DatasetFolder data, IEnumerable<PublicFile> pages)
    {
        var files = pages.ToList();
        if (files.Find(file => !file.Path.StartsWith(data.Path, StringComparison.Ordinal)) is { } stray)
            throw new ArgumentException($"'{stray.Path}' does not lie in '{data.Path}'.", nameof(pages));
        return data.With([.. files, Checksums.File(data.Path, data.Contents.Concat(files))]);
    }

    static string Sum(DatasetFolder folder) => Checksums.Of(folder[Checksums.FileName].Bytes);

    static ReleaseRecord Record(Release release, IEnumerable<BoundDataset> datasets) =>
        new(release.Id, release.Released, [.. datasets.OrderBy(dataset => dataset.Id)], release.Supersedes, "");
}
