namespace Transparency.Checker;

/// <summary>All that the checker is shown of one version of a dataset. It believes nothing of it that it cannot add up itself.</summary>
/// <param name="File">For sentences: which file it is about.</param>
/// <param name="Csv">The master file as it would go out.</param>
/// <param name="Codebook"><c>codebook.json</c>: dimensions, hierarchies, measures and the rule of protection.</param>
/// <param name="Earlier">The master file of every earlier version, oldest first, withdrawn ones too.</param>
/// <param name="Report">The private report: base counts and certificates. Null for figures that were published elsewhere.</param>
/// <param name="Others">The other files of the folder that hold figures.</param>
public sealed record Evidence(
    string File, ReadOnlyMemory<byte> Csv, ReadOnlyMemory<byte> Codebook, IReadOnlyList<ReadOnlyMemory<byte>> Earlier,
    ReadOnlyMemory<byte>? Report, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Others);

/// <summary>What the door says of a finished file.</summary>
/// <param name="Open">Whether it may go out.</param>
/// <param name="Sentence">Why, without a figure.</param>
/// <param name="Tally">What was checked; null where the door stays shut.</param>
public sealed record Verdict(bool Open, string Sentence, Tally? Tally = null);

/// <summary>What was checked. All of it may be told in public but <paramref name="Bounded"/>.</summary>
/// <param name="Cells">Rows of the file.</param>
/// <param name="Bounded">Internal: small counts of which the structure of the tables forbids some low values.</param>
/// <param name="Checker">Version of the checker.</param>
/// <param name="Files">SHA-256 of each file checked. The private report is not among them: the hash of a small table can be guessed.</param>
/// <param name="Ledger">SHA-256 over the SHA-256 of every earlier version, oldest first.</param>
public sealed record Tally(
    int Cells, int Shown, int Withheld, int Bounded, string Checker, IReadOnlyList<(string Name, string Sha256)> Files, string Ledger);
