using System.Text;
using System.Xml;
using Transparency.Definitions;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary><c>sitemap.xml</c> and <c>robots.txt</c>: every page that changes with a release, with its sisters in the other languages.</summary>
static class Sitemap
{
    const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9", Html = "http://www.w3.org/1999/xhtml";

    /// <param name="rehearsal">No robot is let in.</param>
    public static IEnumerable<PublicFile> Files(Publisher publisher, DateOnly released, IEnumerable<PublicFile> pages, bool rehearsal) =>
    [
        new("robots.txt", Encoding.ASCII.GetBytes("User-agent: *\n" + (rehearsal ? "Disallow: /\n" : $"Allow: /\nSitemap: {publisher.BaseAddress.AbsoluteUri}sitemap.xml\n"))),
        new("sitemap.xml", Write(publisher, released, [.. pages.Select(page => page.Path).Where(path => path.EndsWith("index.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)])),
    ];

    static byte[] Write(Publisher publisher, DateOnly released, IReadOnlyList<string> paths)
    {
        var sisters = paths.ToLookup(Rest, StringComparer.Ordinal);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", Sitemaps);
            xml.WriteAttributeString("xmlns", "xhtml", null, Html);
            foreach (var path in paths)
            {
                xml.WriteStartElement("url", Sitemaps);
                xml.WriteElementString("loc", Sitemaps, Address(publisher, path));
                xml.WriteElementString("lastmod", Sitemaps, released.Iso());
                foreach (var sister in sisters[Rest(path)].Where(_ => path.Contains('/', StringComparison.Ordinal)))
                {
                    xml.WriteStartElement("link", Html);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", sister[..sister.IndexOf('/', StringComparison.Ordinal)]);
                    xml.WriteAttributeString("href", Address(publisher, sister));
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
        }
        return [.. bytes.ToArray(), (byte)'\n'];
    }

    /// <summary>The path without its language.</summary>
    static string Rest(string path) => path.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0 ? "" : path[slash..];

    static string Address(Publisher publisher, string path) => publisher.BaseAddress.AbsoluteUri + path[..^"index.html".Length];
}
