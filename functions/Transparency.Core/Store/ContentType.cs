using System.Collections.Frozen;

namespace Transparency.Storage;

/// <summary>Says what each published file is. Text is always UTF-8, and is said to be.</summary>
public static class ContentType
{
    static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8; header=present",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".js"] = "text/javascript; charset=utf-8",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".zip"] = "application/zip",
    }.ToFrozenDictionary();

    public static string Of(string path)
    {
        var name = Path.GetFileName(path);
        return name == "SHA256SUMS" ? ByEnding[".txt"] : ByEnding.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
    }

    /// <summary>Types that are worth compressing, without parameters.</summary>
    public static IEnumerable<string> Compressible { get; } =
        [.. ByEnding.Values.Select(type => type.Split(';')[0]).Where(type => type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" or "image/svg+xml").Distinct()];
}
