using System.Collections.Immutable;
using System.Globalization;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Statistics;

namespace Transparency.Validation.Personal;

/// <summary>
/// Stands before everything that is kept of a partner: it sees every text of a file while it is read, before any of it is mapped, passed
/// over or refused for another reason, and says whether the file looks like records about people. README.md here says what it looks for.
/// </summary>
public sealed class Gate
{
    readonly List<Finding> findings = [];
    readonly HashSet<(Trait, string)> told = [];
    readonly List<WatchedColumn> columns = [];
    readonly List<SheetBeside> sheets = [];
    readonly Dictionary<string, BareNumbers> beside = new(StringComparer.Ordinal);
    readonly string file;
    readonly Roles roles;
    readonly bool weak, days;
    readonly DateOnly today;
    readonly Looking looking;
    WatchedColumn? value;
    bool allOnes;

    Gate(string file, Roles roles, ExtractContext context, bool days)
    {
        (this.file, this.roles, this.days, today, weak) = (file, roles, days, context.Today, context.PublishedFigures);
        looking = new Looking(today);
        allOnes = roles.CountsOne;
    }

    /// <summary>A gate for one file.</summary>
    public static Gate For(string file, DatasetStructure structure, ExtractContext context, ColumnMapping? mapping = null, ExtractFormat? format = null) =>
        new(file, new Roles(structure, mapping ?? ColumnMapping.None), context, format?.Dates is null or { Precision: DatePrecision.Day });

    /// <summary>Rows that were read to the end or to where reading stopped.</summary>
    internal int Rows { get; private set; }

    /// <summary>The same rows, each of which is seen here before it is given on.</summary>
    public IRowsOfText Watch(IRowsOfText rows) => new WatchedRows(rows, this);

    /// <summary>A text that stands in the file beside the rows.</summary>
    /// <param name="part">Where, in words that hold nothing of the file: <c>sheet 2, column 3</c>.</param>
    public void Beside(string part, int line, string text)
    {
        if (Looking.At(text) == Glance.Nothing) return;
        if (!beside.TryGetValue(part, out var bare)) beside.Add(part, bare = new());
        if (looking.For(Plain.Of(text), !weak, number => bare.See(number, line)) is { } found) Tell(found, line, part);
    }

    /// <summary>What something beside the rows is called.</summary>
    /// <inheritdoc cref="Beside"/>
    public void NameBeside(string part, int line, string name)
    {
        if (ColumnName.Of(name) is { } trait) Tell(trait, line, part);
        Beside(part, line, name);
    }

    /// <summary>A sheet that is not the extract itself.</summary>
    public SheetBeside Sheet(string part)
    {
        sheets.Add(new(part, today, looking, weak, Tell));
        return sheets[^1];
    }

    /// <summary>There is something in the file that cannot be looked into.</summary>
    public void Closed(string part) => Tell(Trait.Embedded, 0, part);

    internal void Header(IReadOnlyList<string> header, int line)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var (name, role) = (header[i], roles.Of(header[i]));
            var number = string.Create(CultureInfo.InvariantCulture, $"column {i + 1}");
            var isSomebody = !weak && role == Role.Other && PersonName.Is(Plain.Of(name));
            if (isSomebody) Tell(Trait.PersonAsColumn, line, number);
            Beside(number, line, name);
            var place = !isSomebody && (roles.IsOurs(name) || Vocabulary.IsMadeOf(Words.Of(name))) && Looking.At(Plain.Of(name)) != Glance.Number ? name : number;
            if (role != Role.Value && ColumnName.Of(name, closed: role == Role.Code) is { } trait) Tell(trait, line, place);
            columns.Add(new(role, place, weak, today, looking, Tell));
            if (roles.IsValue(name)) value = columns[i];
        }
        allOnes |= value is not null;
        allOnes &= !weak;
    }

    internal WatchedColumn Column(int field) => columns[field];

    /// <summary>A whole row was seen.</summary>
    internal void Row(string[] fields)
    {
        Rows++;
        if (!allOnes) return;
        for (var i = 0; i < fields.Length; i++)
            if (columns[i] == value && !OneRowAPerson.IsOne(fields[i])) allOnes = false;
        if (!allOnes) return;
        for (var i = 0; i < fields.Length; i++)
            if (columns[i].Role is Role.Other or Role.Words || (days && columns[i].Role == Role.Period)) columns[i].SeeRow(fields[i], Rows);
    }

    /// <summary>What speaks for records about people, when all was read. Nothing if the file may pass.</summary>
    internal ImmutableArray<Finding> Weigh()
    {
        foreach (var column in columns) column.Weigh();
        foreach (var sheet in sheets) sheet.Weigh();
        foreach (var (part, numbers) in beside)
            if (numbers.Weigh(counts: false) is var (trait, line)) Tell(trait, line, part);
        if (allOnes && columns.FirstOrDefault(column => column.TellsRowsApart(Rows) && (column.Role != Role.Period || columns.Any(other => other.Role == Role.Code && other.Varies))) is { } one)
            Tell(Trait.OneRowAPerson, 0, one.Place);
        return [.. findings];
    }

    void Tell(Trait trait, int line, string place)
    {
        if (findings.Count < Most && told.Add((trait, place))) findings.Add(new(trait.Code, Severity.Refusal, new Place(file, line, place), trait.Sentence, Trait.Remedy));
    }

    /// <summary>One for each sign and place is enough to know; a file with so many is hopeless.</summary>
    const int Most = 100;
}
