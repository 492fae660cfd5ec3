using System.Security.Cryptography;
using System.Text;
using Transparency.Storage;

namespace Transparency.Site;

/// <summary>The one stylesheet of the site: the files of dashboard/assets that end in <c>.css</c>, one after the other in order of name.</summary>
static class Stylesheet
{
    public static string Text(IReadOnlyDictionary<string, byte[]> assets) => Encoding.UTF8.GetString(Bytes(assets));

    /// <summary>Its address holds its hash, so browsers may keep it for ever.</summary>
    public static PublicFile File(IReadOnlyDictionary<string, byte[]> assets)
    {
        var look = Bytes(assets);
        return new($"assets/look.{Convert.ToHexStringLower(SHA256.HashData(look))[..12]}.css", look);
    }

    static byte[] Bytes(IReadOnlyDictionary<string, byte[]> assets) =>
        [.. assets.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)];
}
