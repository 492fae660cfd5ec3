using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Sources;

/// <summary>
/// A number or date of a source that is no figure here. The register <c>left-out</c> gives the reason; this is the very place:
/// words of the source, and the phrase that first follows them.
/// </summary>
/// <param name="Record">The id of the record that gives the reason.</param>
/// <param name="Place">Words that stand in the source before the phrase: a heading, the name of an action.</param>
/// <param name="Phrase">Word for word, at most <see cref="MostWords"/> words.</param>
public sealed record LeftOut(Code Record, Code Source, string Place, string Phrase)
{
    public const int MostWords = 15;

    /// <summary>Between place and phrase, as a record writes them.</summary>
    public const string Mark = " | ";

    /// <summary>Changes with anything that was looked up, as <see cref="Cited.Id"/> does.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', $"{Record}", $"{Source}", Place, Phrase))))[..20];

    /// <summary>One for each line of each record. A line without a mark has no place, and is refused when it is looked up.</summary>
    public static IEnumerable<LeftOut> Of(Register register) =>
        from row in register.Rows
        from line in row.Value("PHRASES").Split(RegisterColumn.BetweenLines)
        let parts = line.Split(Mark, 2)
        select new LeftOut(row.Id, Code.Of(row.Value("SOURCE")), parts.Length == 2 ? parts[0] : "", parts[^1]);
}
