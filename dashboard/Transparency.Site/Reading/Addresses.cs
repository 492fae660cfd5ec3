using Transparency.Formats;

namespace Transparency.Site.Reading;

public static class Addresses
{
    /// <summary>Address on this site of a file in the folder of a version: it never changes.</summary>
    public static string At(this DatasetFolder folder, string name) => $"/{folder.Path}{name}";

    public static string CsvAt(this DatasetFolder folder) => folder.At(FileNames.Csv(folder.Dataset));

    public static string XlsxAt(this DatasetFolder folder) => folder.At(FileNames.Xlsx(folder.Dataset));
}
