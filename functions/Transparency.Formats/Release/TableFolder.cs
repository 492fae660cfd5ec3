using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>The data files of a table of observations, what the checker said of them, and the list of them all.</summary>
/// <param name="KeptIn">Why they may not go out; null if they may.</param>
sealed record TableFolder(DatasetFolder Folder, string? KeptIn)
{
    // The statement speaks of the data files, the list of files speaks of the statement: neither needs a hash that is not there yet.
    public static TableFolder Make(DatasetFiles files, Edition edition, Shelf before, Inspection inspect)
    {
        var data = files.Of(edition);
        var folder = new DatasetFolder(edition.Structure.Id, edition.Version, edition.Release, data);
        switch (inspect(before, folder))
        {
            case Inspected.MayGoOut open:
                var statement = new PublicFile(folder.Path + FileNames.Disclosure, DisclosureJson.Write(open.Statement));
                return new(folder.With(statement, files.Package(edition, [.. data, statement])), null);
            case Inspected.KeptIn shut:
                return new(folder, shut.Sentence);
            default:
                throw new InvalidOperationException($"The checker said neither yes nor no of '{folder.Path}'.");
        }
    }
}
