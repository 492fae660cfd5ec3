using System.Collections.Immutable;
using Transparency.Storage;

namespace Transparency.Formats;

/// <summary>What comes of making a release into files.</summary>
public abstract record Assembled
{
    Assembled() { }

    /// <param name="Files">All that the release adds, in order of path.</param>
    public sealed record Whole(IReadOnlyList<PublicFile> Files) : Assembled;

    /// <summary>The checker lets a dataset not go out, so nothing goes out.</summary>
    /// <param name="Sentences">Why, one sentence a dataset, without a figure.</param>
    public sealed record KeptIn(ImmutableArray<string> Sentences) : Assembled;
}
