namespace Transparency.Storage;

/// <summary>The name of what is kept by a hash: a SHA-256 in lower-case hexadecimal. Nothing else becomes part of a path.</summary>
public static class HashName
{
    const int Length = 64;

    /// <returns>The same text.</returns>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public static string Checked(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower)
        ? text : throw new ArgumentException("What is kept by a hash is asked for by its SHA-256 in lower-case hexadecimal.", nameof(text));
}
