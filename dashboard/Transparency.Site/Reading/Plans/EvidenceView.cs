using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>What a document says of what became of a promise, or of the action around it.</summary>
public sealed record EvidenceView(RegisterRow Row)
{
    public string Id => $"{Row.Id}";

    public string Of => Row.Value("OF");

    public Period Date => Period.Of(Row.Value("DATE"));

    /// <summary>A dash where the document states none; the date is then that of the document.</summary>
    public bool DateIsStated => Row.Value("DATE_AS_WRITTEN") is { Length: > 0 } written && written != "—";

    /// <summary>It tells of the surroundings and decides no status.</summary>
    public bool IsContext => Row.Value("BEARING") == "context";
}
