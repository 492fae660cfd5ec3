using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>The data files of one version: what its folder holds beside pages and hashes.</summary>
sealed class DatasetFiles(Publisher publisher, CitedSources sources)
{
    /// <summary>What the checker is asked about.</summary>
    public PublicFile[] Of(Edition edition)
    {
        var (id, folder) = (edition.Structure.Id, FileNames.Folder(edition.Structure.Id, edition.Version));
        return
        [
            new(folder + FileNames.Csv(id), ObservationCsv.Write(edition)),
            new(folder + FileNames.Xlsx(id), DatasetWorkbook.Write(edition)),
            .. edition.Structure.Title.ByLanguage.Keys.Select(language =>
                new PublicFile(folder + FileNames.JsonStat(id, language), JsonStat.Write(edition, publisher, sources, language))),
            new(folder + FileNames.Codebook, Codebook.Write(edition)),
            new(folder + FileNames.Revisions, RevisionsCsv.Write(edition.Revisions)),
        ];
    }

    /// <summary>The list of those files and of what the checker said of them.</summary>
    public PublicFile Package(Edition edition, IReadOnlyCollection<PublicFile> files) => new(
        FileNames.Folder(edition.Structure.Id, edition.Version) + FileNames.DataPackage, new DataPackage(publisher, files).Write(edition, sources));

    /// <summary>Written when they are read.</summary>
    public IEnumerable<PublicFile> Of(RegisterEdition edition)
    {
        var (id, folder) = (edition.Structure.Id, FileNames.Folder(edition.Structure.Id, edition.Version));
        PublicFile[] files =
        [
            new(folder + FileNames.Csv(id), RegisterCsv.Write(edition)),
            new(folder + FileNames.Xlsx(id), DatasetWorkbook.Write(edition)),
            new(folder + FileNames.Codebook, Codebook.Write(edition)),
            new(folder + FileNames.Revisions, RevisionsCsv.Write(edition.Revisions)),
        ];
        foreach (var file in files) yield return file;
        yield return new(folder + FileNames.DataPackage, new DataPackage(publisher, files).Write(edition));
    }
}
