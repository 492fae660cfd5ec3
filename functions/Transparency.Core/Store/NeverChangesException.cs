namespace Transparency.Storage;

/// <summary>Somebody tried to put other bytes at an address whose bytes never change.</summary>
public sealed class NeverChangesException(string path)
    : InvalidOperationException($"'{path}' is public already with other bytes, and what is published there never changes; look which of the two is right before anything else.");
