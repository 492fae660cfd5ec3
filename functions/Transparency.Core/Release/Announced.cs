using Transparency.Definitions;

namespace Transparency.Releases;

/// <summary>Whether what a release says of its publisher and of the releases to come has changed.</summary>
static class Announced
{
    public static bool Same(Publisher a, Publisher? b) =>
        b is not null && a with { Statements = [] } == b with { Statements = [] } && a.Statements.SequenceEqual(b.Statements);

    public static bool Same(Calendar a, Calendar? b) => b is not null && a.Entries.SequenceEqual(b.Entries);
}
