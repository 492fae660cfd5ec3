using System.Collections.Immutable;
using System.Text;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary>
/// What <c>disclosure.json</c> says of one version of a table of observations: by which rule people are protected in it, how many of its
/// cells are withheld, and that the checker let its files go out. Which withheld cells were small is not in it, nor what they could have been.
/// </summary>
/// <param name="Rule">Id of the rule, as <see cref="RuleOf"/> gives it.</param>
/// <param name="Terms">Null where the figures were published elsewhere.</param>
/// <param name="Checker">Version of the checker that decided.</param>
/// <param name="Files">The files that were checked, in order of name: all that hold data. <c>datapackage.json</c> lists this statement and so is not among them.</param>
/// <param name="Ledger">SHA-256 of what was already known of the dataset, as <see cref="LedgerOf"/> makes it.</param>
public sealed record DisclosureStatement(
    string Rule, ProtectionTerms? Terms, CellCount Cells, string Checker, ImmutableArray<CheckedFile> Files, string Ledger)
{
    public const string PublishedElsewhere = "published-elsewhere", MayGoOut = "may go out";

    /// <param name="before">All earlier releases.</param>
    /// <param name="folder">The finished files of the version, before pages and hashes are added.</param>
    /// <param name="attacker">Id of the model of who might try to find people out.</param>
    public static DisclosureStatement Of(Shelf before, DatasetFolder folder, CellCount cells, string attacker, string checker)
    {
        var structure = folder.Edition.Structure;
        return new(
            RuleOf(structure), structure.Protection is { } rule ? new(rule.Method, rule.Threshold, rule.Zeros, attacker) : null,
            cells, checker, [.. folder.Files.Select(file => new CheckedFile(file.Name, file.Sha256))], LedgerOf(before, structure.Id));
    }

    public static string RuleOf(DatasetStructure structure) => structure.Protection?.Method switch
    {
        null => PublishedElsewhere,
        ProtectionMethod.Suppress => "small-counts-withheld",
        ProtectionMethod.Round => "small-counts-rounded",
        _ => throw new InvalidOperationException($"No name for the rule of '{structure.Id}'."),
    };

    /// <summary>
    /// SHA-256 of the list that <c>sha256sum</c> prints of the master files of all earlier versions, in order of version, each by its path
    /// below the site's root; of nothing for a first version.
    /// </summary>
    public static string LedgerOf(Shelf before, Code dataset) => Checksums.Of(Encoding.ASCII.GetBytes(string.Concat(
        before.VersionsOf(dataset).Select(version => version[FileNames.Csv(dataset)]).Select(csv => $"{Checksums.Of(csv.Bytes)}  {csv.Path}\n"))));
}

/// <param name="Threshold">T: counts from 1 to T − 1 are small.</param>
/// <param name="Attacker">Id of the model of who might try to find people out.</param>
public sealed record ProtectionTerms(ProtectionMethod Method, int Threshold, Zeros Zeros, string Attacker);

/// <summary>How many cells a version has. What is withheld is one number: small cells and those that guard them are not told apart.</summary>
public sealed record CellCount(int All, int Suppressed)
{
    public int Published => All - Suppressed;
}

/// <param name="Name">Without its folder.</param>
public sealed record CheckedFile(string Name, string Sha256);
