using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>What the files and folders of a release are called.</summary>
public static class FileNames
{
    public const string Codebook = "codebook.json", Revisions = "revisions.csv", DataPackage = "datapackage.json", Disclosure = "disclosure.json", Observations = "observations.csv";

    public static string Csv(Code dataset) => $"{dataset}.csv";

    public static string Xlsx(Code dataset) => $"{dataset}.xlsx";

    public static string JsonStat(Code dataset, string language) => $"{dataset}.{language}.jsonstat.json";

    public static string Page(string language) => $"index.{language}.html";

    public static string Zip(ReleaseId release) => $"transparency-{release}.zip";

    /// <summary>With a closing slash, as all folders.</summary>
    public static string Folder(Code dataset, DatasetVersion version) => $"data/{dataset}/v{version}/";

    public static string Latest(Code dataset) => $"data/{dataset}/latest/";

    public static string Folder(ReleaseId release) => $"data/all/{release}/";
}
