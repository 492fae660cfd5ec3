namespace Transparency.Storage;

/// <summary>Stands for what the public sees.</summary>
/// <remarks>
/// Whoever asks for a file meanwhile gets it whole, as it was or as it will be. A file at an address that says what it holds
/// (<see cref="Addresses.NeverChanges"/>) is put once; with other bytes it is refused with <see cref="NeverChangesException"/>
/// before anything is changed. A replacement that dies on the way is finished by the next one with the same files.
/// </remarks>
public interface IPublicSite
{
    /// <summary>Where it stands, for sentences.</summary>
    string Name { get; }

    /// <summary>Null, or why the site may not be written there.</summary>
    Task<string?> WhyNotAsync(CancellationToken stop);

    /// <summary>Every file that is public now, in order of path; empty before the first site.</summary>
    Task<IReadOnlyList<PublicFile>> ReadAsync(CancellationToken stop);

    /// <returns>One public file; null when none stands at that path.</returns>
    Task<PublicFile?> OpenAsync(string path, CancellationToken stop);

    /// <summary>Makes these files the site, in the order of <see cref="GoingPublic"/>; other files that may go are taken away last.</summary>
    Task ReplaceAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop);

    /// <summary>Puts files that belong to no release and leaves all others as they are.</summary>
    Task PutAsync(IReadOnlyCollection<PublicFile> files, CancellationToken stop);
}
