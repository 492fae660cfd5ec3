using System.Collections.Immutable;
using Transparency.Partners;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>An extract that came in and the verdict on it.</summary>
/// <param name="Open">Its bytes as they came, as often as they are asked for.</param>
/// <param name="Standing">The vintage that already holds exactly these bytes; null if they are new or were refused.</param>
/// <param name="Next">The vintage they would become.</param>
public sealed record Arrival(Delivery Delivery, Func<Stream> Open, Checked Verdict, Vintage? Standing, Vintage Next)
{
    public ImmutableArray<Finding> Findings => Verdict.Findings;
}
