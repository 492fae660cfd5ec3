using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>The data files of one version: what its folder holds beside pages and hashes.</summary>
static class DatasetFiles
{
    public static IEnumerable<PublicFile> Of(Edition edition, Publisher publisher)
    {
        foreach (var series in edition.Observations.Select(o => o.Series).Distinct()) SeriesKeyText.Guard(series);
        var (id, folder) = (edition.Structure.Id, FileNames.Folder(edition.Structure.Id, edition.Version));
        return
        [
            new(folder + FileNames.Csv(id), ObservationCsv.Write(edition)),
            new(folder + FileNames.Xlsx(id), DatasetWorkbook.Write(edition)),
            new(folder + FileNames.Codebook, Codebook.Write(edition)),
            new(folder + FileNames.Revisions, RevisionsCsv.Write(edition.Revisions)),
        ];
    }

    public static IEnumerable<PublicFile> Of(RegisterEdition edition, Publisher publisher)
    {
        var (id, folder) = (edition.Structure.Id, FileNames.Folder(edition.Structure.Id, edition.Version));
        return
        [
            new(folder + FileNames.Csv(id), RegisterCsv.Write(edition)),
            new(folder + FileNames.Xlsx(id), DatasetWorkbook.Write(edition)),
            new(folder + FileNames.Codebook, Codebook.Write(edition)),
            new(folder + FileNames.Revisions, RevisionsCsv.Write(edition.Revisions)),
        ];
    }
}
