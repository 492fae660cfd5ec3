namespace Transparency.Formats;

/// <summary>Asks the checker about the finished files of one version of a table of observations. Several may be asked about at once.</summary>
/// <param name="before">All earlier releases: what is known already.</param>
/// <param name="folder">Every file that holds data, read back from its bytes; pages and lists of files are not there yet.</param>
public delegate Inspected Inspection(Shelf before, DatasetFolder folder);

/// <summary>What the checker says of such files.</summary>
public abstract record Inspected
{
    Inspected() { }

    public sealed record MayGoOut(DisclosureStatement Statement) : Inspected;

    /// <param name="Sentence">Why they may not go out, without a figure.</param>
    public sealed record KeptIn(string Sentence) : Inspected;
}
