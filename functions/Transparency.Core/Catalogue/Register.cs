using System.Collections.Immutable;
using Transparency.Statistics;

namespace Transparency.Definitions;

/// <summary>A register is a list of records, one row each, keyed by a permanent id: sources, events, gaps, glossary.</summary>
public sealed record RegisterStructure(
    Code Id, int DefinitionVersion, Text Title, Text Description, ImmutableArray<RegisterColumn> Columns)
{
    public bool Equals(RegisterStructure? other) => other is not null && Id == other.Id && DefinitionVersion == other.DefinitionVersion
        && Title.Equals(other.Title) && Description.Equals(other.Description) && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => HashCode.Combine(Id, DefinitionVersion, Columns.Length);
}

/// <summary>
/// <see cref="Localized"/> columns hold a text in every language and become one column a language in files (<c>TITLE_NL</c>…).
/// <see cref="Lines"/> hold several texts, each on its line in the catalogue, joined by <see cref="RegisterColumn.BetweenLines"/> in files.
/// </summary>
public enum RegisterColumnKind { Text, Localized, Code, Period, Number, Link, Lines }

/// <param name="Id">Upper snake case, as in files: <c>PUBLISHED</c>. The first column of every register is <c>ID</c>.</param>
/// <param name="Required">Whether every record must fill it.</param>
public sealed record RegisterColumn(Code Id, RegisterColumnKind Kind, bool Required, Text Name, Text Description)
{
    /// <summary>Stands in no line.</summary>
    public const string BetweenLines = "; ";
}

/// <summary>A record: plain values and texts by column id. A column that the record leaves out is in neither, and the id stands apart.</summary>
public sealed record RegisterRow(
    Code Id, ImmutableSortedDictionary<string, string> Values, ImmutableSortedDictionary<string, Text> Texts)
{
    public string Value(string column) => Values.GetValueOrDefault(column, "");

    public Text Text(string column) => Texts.GetValueOrDefault(column, Statistics.Text.Empty);

    public bool Equals(RegisterRow? other) => other is not null && Id == other.Id
        && Values.SequenceEqual(other.Values) && Texts.SequenceEqual(other.Texts);

    public override int GetHashCode() => HashCode.Combine(Id, Values.Count, Texts.Count);
}

public sealed record Register(RegisterStructure Structure, ImmutableArray<RegisterRow> Rows);
