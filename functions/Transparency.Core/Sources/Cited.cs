using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Transparency.Statistics;

namespace Transparency.Sources;

/// <summary>Something taken from a source: words that must stand in it, and the numbers that must stand in those words.</summary>
/// <param name="Origin">The dataset or register that it stands in.</param>
/// <param name="Key">Its address there: series and period, or the id of a record.</param>
/// <param name="Reference">The date as written, to be found in the source too; empty or <c>—</c> where the source states none.</param>
public sealed record Cited(Code Origin, string Key, Code Source, string Quote, string Reference, ImmutableArray<decimal> Numbers)
{
    /// <summary>Between two quotes that a page break or a footnote parts.</summary>
    public const string Gap = " […] ";

    /// <summary>Stands in a reference where the source states no date.</summary>
    public const string NoDate = "—";

    /// <summary>Changes with anything that was proved: the first twenty digits of a SHA-256, in lower-case hexadecimal.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [$"{Origin}", Key, $"{Source}", Quote, Reference, .. Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]))))[..20];

    public IEnumerable<string> Quotes => Quote.Split(Gap);
}
