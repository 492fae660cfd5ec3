using System.Collections.Frozen;
using System.Collections.Immutable;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>
/// All releases, read back from their public files and proved against their hashes. The site is made of this and of words, and of
/// nothing else: what is not in a published file cannot reach a page.
/// </summary>
public sealed class Shelf
{
    readonly ImmutableSortedDictionary<(Code, DatasetVersion), DatasetFolder> folders;

    readonly FrozenDictionary<Code, DatasetFolder> newest;

    internal Shelf(ImmutableArray<ShelvedRelease> releases)
    {
        Releases = releases;
        folders = releases.SelectMany(release => release.Added).ToImmutableSortedDictionary(folder => (folder.Dataset, folder.Version), folder => folder);
        newest = folders.Values.GroupBy(folder => folder.Dataset).ToFrozenDictionary(versions => versions.Key, versions => versions.Last());
        Datasets = [.. folders.Keys.Select(key => key.Item1).Distinct()];
    }

    public static Shelf Empty { get; } = new([]);

    /// <param name="releases">The files that each release added, oldest release first.</param>
    /// <exception cref="DamagedShelfException">A file is missing, is there and belongs to nothing, or is not the one whose hash was published.</exception>
    public static Shelf Read(IEnumerable<IReadOnlyCollection<PublicFile>> releases) =>
        releases.Aggregate(Empty, (shelf, files) => shelf.With(files));

    /// <summary>This shelf with one release more.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public Shelf With(IReadOnlyCollection<PublicFile> release) => With(ReleaseReader.Read(release, this));

    internal Shelf With(ShelvedRelease release) => new(Releases.Add(release));

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ShelvedRelease> Releases { get; }

    /// <summary>Null on an empty shelf.</summary>
    public ShelvedRelease? Newest => Releases.LastOrDefault();

    /// <summary>Ids of all datasets and registers, in order.</summary>
    public ImmutableArray<Code> Datasets { get; }

    /// <summary>Every version of every dataset, in order of id, version.</summary>
    public IEnumerable<DatasetFolder> Folders => folders.Values;

    /// <summary>All versions of one dataset, oldest first; none if the shelf does not know it.</summary>
    public IEnumerable<DatasetFolder> VersionsOf(Code dataset) => Folders.Where(folder => folder.Dataset == dataset);

    /// <summary>The newest version; null if the shelf does not know the dataset.</summary>
    public DatasetFolder? NewestOf(Code dataset) => newest.GetValueOrDefault(dataset);

    /// <summary>Null if there is no such version.</summary>
    public DatasetFolder? Find(Code dataset, DatasetVersion version) => folders.GetValueOrDefault((dataset, version));

    /// <summary>The newest version of every table of observations, in order of id.</summary>
    public IEnumerable<Edition> Editions => Datasets.Select(id => NewestOf(id)!).Where(folder => !folder.IsRegister).Select(folder => folder.Edition);

    /// <summary>The newest version of every register, in order of id.</summary>
    public IEnumerable<RegisterEdition> Registers => Datasets.Select(id => NewestOf(id)!).Where(folder => folder.IsRegister).Select(folder => folder.Register);

    /// <summary>All files under immutable addresses, in order of path.</summary>
    public IEnumerable<PublicFile> Files =>
        Folders.SelectMany(folder => folder.Contents).Concat(Releases.SelectMany(release => release.Contents)).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>What the next release is compared with.</summary>
    public Previous Previous => new(
        Newest?.Id,
        Editions.ToImmutableDictionary(edition => edition.Structure.Id),
        Registers.ToImmutableDictionary(register => register.Structure.Id),
        Newest?.Publisher, Newest?.Calendar);
}
