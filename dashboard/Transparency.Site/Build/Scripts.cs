using System.Security.Cryptography;
using Transparency.Storage;

namespace Transparency.Site;

/// <summary>
/// What makes charts answer: a first script that tells the value under a pointer, one that drives a live chart, and the library it draws with.
/// npm makes them when the program is published; a program without them makes the same pages with charts that stand still.
/// </summary>
/// <param name="Values">The only one that a page asks for by itself.</param>
public sealed record Scripts(Script Values, Script Live, Script Plotly)
{
    const string First = "values", Second = "live", Library = "plotly";

    /// <summary>Null where none is among the assets.</summary>
    /// <exception cref="FormatException">Some are there and others are not.</exception>
    public static Scripts? Of(IReadOnlyDictionary<string, byte[]> assets)
    {
        string[] missing = [.. new[] { First, Second, Library }.Select(Script.FileOf).Where(name => !assets.ContainsKey(name))];
        return missing.Length switch
        {
            0 => new(Script.Of(First, assets), Script.Of(Second, assets), Script.Of(Library, assets)),
            3 => null,
            _ => throw new FormatException($"Of the scripts for charts {string.Join(" and ", missing)} is missing among the assets. Build dashboard/scripts again, or leave all of them out."),
        };
    }

    public IEnumerable<PublicFile> Files => new[] { Values, Live, Plotly }.SelectMany(script => script.Files);
}

/// <param name="Address">Holds its hash, so browsers may keep it for ever.</param>
/// <param name="Integrity">A browser runs these bytes and no others.</param>
/// <param name="Files">The script, and the same compressed ahead where the build did so.</param>
public sealed record Script(string Address, string Integrity, IReadOnlyList<PublicFile> Files)
{
    static readonly string[] Compressed = [".br", ".gz"];

    internal static string FileOf(string name) => name + ".js";

    internal static Script Of(string name, IReadOnlyDictionary<string, byte[]> assets)
    {
        var (file, bytes) = (FileOf(name), assets[FileOf(name)]);
        var path = $"assets/{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.js";
        return new($"/{path}", $"sha384-{Convert.ToBase64String(SHA384.HashData(bytes))}",
        [
            new PublicFile(path, bytes),
            .. Compressed.Where(ending => assets.ContainsKey(file + ending)).Select(ending => new PublicFile(path + ending, assets[file + ending])),
        ]);
    }
}
