using Transparency.Validation;

namespace Transparency.Extracts;

/// <summary>Stands for a partner's file, decoded to rows of text and nothing more. Read once, forwards, with little memory.</summary>
public interface IRowsOfText : IDisposable
{
    /// <summary>Name of the file for findings, without folders.</summary>
    string File { get; }

    /// <summary>The first row as it stands; empty when the file could not be read that far.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>So many of its columns, the first, stand in the file itself; what follows was agreed.</summary>
    int Sent => Header.Count;

    /// <summary>Goes to the next row that is not blank; false at the end or when <see cref="Findings"/> says why reading stopped.</summary>
    bool Read();

    /// <summary>Line of the current row's beginning; the header stands on line 1.</summary>
    int Line { get; }

    /// <summary>Fields in the current row.</summary>
    int Count { get; }

    /// <summary>A field of the current row as it stands, untrimmed. Equal short fields may be one string.</summary>
    string this[int field] { get; }

    /// <summary>What the decoder found so far: encoding, delimiter, quotes, length. A refusal among them ends the reading.</summary>
    IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the partner calls a column of ours, so that a finding names what stands in their file.</summary>
    string NameOf(string column) => column;
}
