using System.Collections.Immutable;
using Transparency.Validation;

namespace Transparency.Hosting;

/// <summary>The surroundings lack what a command needs. The message is one sentence: what was found, where, what to do. Ends with exit code 2.</summary>
public sealed class CannotRunException(string sentence) : Exception(sentence);

/// <summary>The catalogue itself is wrong; nothing can be decided by it. Ends with exit code 1.</summary>
public sealed class CatalogueRefusedException(ImmutableArray<Finding> findings) : Exception("The catalogue was refused.")
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
