using System.Collections.Immutable;

namespace Transparency.Site.Plotly;

/// <summary>What plotly.js draws. Names, values and units of everything in this folder are those of its schema, and a test holds every figure against it.</summary>
public sealed record Drawing(ImmutableArray<Trace> Data, Layout Layout);
