using System.Collections.Immutable;
using Transparency.Validation;

namespace Transparency.Formats;

/// <summary>All that is wrong with a catalogue, together. Codes: C0xx a file as such, C1xx its schema, C2xx what files say of one another.</summary>
sealed class CatalogueFindings
{
    readonly List<Finding> list = [];

    public int Count => list.Count;

    public ImmutableArray<Finding> All => [.. list.OrderBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)];

    /// <param name="column">Member inside the file: <c>dimensions[2].codeList</c>.</param>
    public void Add(string rule, string file, string column, string sentence, string remedy, int line = 0) =>
        list.Add(new Finding(rule, Severity.Refusal, new Place(file, line, column), sentence, remedy));

    public void AddRange(CatalogueFindings more) => list.AddRange(more.list);
}
