using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>A body that a plan names, once, whatever forms it is printed in.</summary>
public sealed record BodyView(RegisterRow Row)
{
    public string Id => $"{Row.Id}";

    public Text Name => Row.Text("NAME");

    /// <summary>An office, never its holder.</summary>
    public bool IsMinister => Row.Value("KIND") == "minister";
}

/// <summary>A body as one place of a plan prints it.</summary>
/// <param name="Body">Null where the register resolves the printed form to none: the printed form then stands alone.</param>
public sealed record NamedBody(string Printed, BodyView? Body);

/// <summary>The register of bodies, by the forms they are printed in.</summary>
sealed class BodyIndex(IEnumerable<RegisterRow> rows)
{
    readonly ImmutableDictionary<string, BodyView> byPrinted = rows.Select(row => new BodyView(row))
        .SelectMany(body => PlanRows.Lines(body.Row, "PRINTED").Select(printed => (printed, body)))
        .ToImmutableDictionary(pair => pair.printed, pair => pair.body, StringComparer.Ordinal);

    /// <summary>The bodies of a column, in the order of the plan.</summary>
    public ImmutableArray<NamedBody> In(RegisterRow row, string column) =>
        [.. PlanRows.Lines(row, column).Select(printed => new NamedBody(printed, byPrinted.GetValueOrDefault(printed)))];
}
