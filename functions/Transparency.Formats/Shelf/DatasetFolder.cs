using System.Collections.Immutable;
using System.Text.Json;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>One version of one dataset or register as it lies on the shelf: its files, and what is read back from them.</summary>
public sealed class DatasetFolder
{
    readonly ImmutableSortedDictionary<string, PublicFile> files;
    readonly Lazy<ImmutableArray<ListedFile>> listed;
    readonly Lazy<JsonDocument> codebook;
    readonly Lazy<bool> isRegister;
    readonly Lazy<Edition> edition;
    readonly Lazy<RegisterEdition> register;
    readonly Lazy<DisclosureStatement?> disclosure;

    internal DatasetFolder(Code dataset, DatasetVersion version, ReleaseId release, IEnumerable<PublicFile> contents)
    {
        (Dataset, Version, Release) = (dataset, version, release);
        files = contents.ToImmutableSortedDictionary(file => file.Path[Path.Length..], file => file, StringComparer.Ordinal);
        listed = new(() => [.. files.Values.Select(ListedFile.Of)]);
        codebook = new(() => Damaged.Read(Path + FileNames.Codebook, () => JsonDocument.Parse(this[FileNames.Codebook].Bytes)));
        isRegister = new(() => Damaged.Read(Path + FileNames.Codebook, () => Codebook.IsRegister(codebook.Value.RootElement)));
        edition = new(() => Damaged.Read(Path + FileNames.Csv(Dataset), () => Mine(
            Codebook.ReadEdition(codebook.Value.RootElement, this[FileNames.Csv(Dataset)].Bytes, this[FileNames.Revisions].Bytes), e => (e.Structure.Id, e.Version, e.Release))));
        register = new(() => Damaged.Read(Path + FileNames.Csv(Dataset), () => Mine(
            Codebook.ReadRegister(codebook.Value.RootElement, this[FileNames.Csv(Dataset)].Bytes, this[FileNames.Revisions].Bytes), e => (e.Structure.Id, e.Version, e.Release))));
        disclosure = new(() => files.TryGetValue(FileNames.Disclosure, out var file) ? Damaged.Read(file.Path, () => OfTheseFiles(DisclosureJson.Read(file.Bytes))) : null);
    }

    public Code Dataset { get; }

    public DatasetVersion Version { get; }

    /// <summary>The release that first published this version.</summary>
    public ReleaseId Release { get; }

    /// <summary><c>data/{dataset}/v{version}/</c>: its address below the site's root, for ever.</summary>
    public string Path => FileNames.Folder(Dataset, Version);

    /// <summary>A register has no observations: ask for <see cref="Register"/>, not <see cref="Edition"/>.</summary>
    public bool IsRegister => isRegister.Value;

    /// <summary>Read back from the files of this folder, and from nothing else.</summary>
    /// <exception cref="DamagedShelfException">They are not those of a table of observations.</exception>
    public Edition Edition => edition.Value;

    /// <inheritdoc cref="Edition"/>
    public RegisterEdition Register => register.Value;

    /// <summary>How people are protected in it and what the checker said; null for a register, and for a version of format 2 or earlier, which has no such file.</summary>
    /// <exception cref="DamagedShelfException">The file is none, or speaks of other files than those that lie beside it.</exception>
    public DisclosureStatement? Disclosure => disclosure.Value;

    public Text Title => IsRegister ? Register.Structure.Title : Edition.Structure.Title;

    /// <summary>Every file, in order of name.</summary>
    public ImmutableArray<ListedFile> Files => listed.Value;

    /// <summary>The files that hold data, in order of name: what a page of this folder may list of it.</summary>
    public ImmutableArray<ListedFile> Downloads =>
        [.. Files.Where(file => !file.Name.EndsWith(".html", StringComparison.Ordinal) && file.Name is not (Checksums.FileName or ReleaseRecord.FileName))];

    /// <summary>A file by its name in the folder.</summary>
    public PublicFile this[string name] => files.TryGetValue(name, out var file)
        ? file
        : throw new DamagedShelfException($"'{Path}{name}' is not on the shelf of releases; restore it from a copy of the published site.");

    internal IEnumerable<PublicFile> Contents => files.Values;

    internal DatasetFolder With(params IEnumerable<PublicFile> more) => new(Dataset, Version, Release, Contents.Concat(more));

    DisclosureStatement OfTheseFiles(DisclosureStatement read) =>
        read.Files.FirstOrDefault(of => !files.TryGetValue(of.Name, out var file) || Checksums.Of(file.Bytes) != of.Sha256) is not { } other
            ? read
            : throw new FormatException($"it speaks of another '{other.Name}' than the one beside it");

    T Mine<T>(T read, Func<T, (Code, DatasetVersion, ReleaseId)> says) => says(read) == (Dataset, Version, Release)
        ? read
        : throw new FormatException($"it says it is {says(read)}");
}
