using System.Collections.Immutable;
using Transparency.Partners.Web.Bodies;
using Transparency.Validation;

namespace Transparency.Partners.Web;

/// <summary>How asking a partner's server ended.</summary>
public abstract record Fetched
{
    Fetched() { }

    /// <summary>An extract came. Its bytes lie in a file that is gone when this is disposed of.</summary>
    public sealed record Came : Fetched, IDisposable
    {
        readonly TemporaryFile file;

        internal Came(TemporaryFile file, string hash, string tag, string lastModified, ImmutableArray<Finding> notes) =>
            (this.file, Hash, ETag, LastModified, Notes) = (file, hash, tag, lastModified, notes);

        /// <summary>SHA-256 in lower-case hexadecimal.</summary>
        public string Hash { get; }

        /// <summary>Empty when the server gave none, or when it cannot be relied on.</summary>
        public string ETag { get; }

        public string LastModified { get; }

        public ImmutableArray<Finding> Notes { get; }

        public Stream Open() => file.Open();

        public void Dispose() => file.Dispose();
    }

    /// <summary>The server says that nothing has changed.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>Something came that is no extract.</summary>
    public sealed record Refused(Finding Why) : Fetched;

    /// <summary>Nothing came.</summary>
    public sealed record Unreachable(Finding Why) : Fetched;
}
