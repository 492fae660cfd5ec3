using Transparency.Releases;

namespace Transparency.Formats;

/// <summary>What was written must read back as what it was written from.</summary>
static class ReadBack
{
    /// <exception cref="InvalidOperationException">A writer lost something: a fault of this program, never of the data.</exception>
    public static void Prove(Release release, Shelf shelf)
    {
        foreach (var edition in release.Editions)
            if (shelf.Find(edition.Structure.Id, edition.Version)! is var folder && (folder.Disclosure is null || !Same(edition, folder.Edition)))
                throw Lost(edition.Structure.Id.ToString());
        foreach (var register in release.Registers)
            if (!Same(register, shelf.Find(register.Structure.Id, register.Version)!.Register))
                throw Lost(register.Structure.Id.ToString());
    }

    static bool Same(Edition a, Edition b) =>
        a.Observations.SequenceEqual(b.Observations) && a.QualityNotes.SequenceEqual(b.QualityNotes) && a.Revisions.SequenceEqual(b.Revisions)
        && (a.Version, a.Release, a.FormatVersion) == (b.Version, b.Release, b.FormatVersion)
        && Codebook.Write(a).AsSpan().SequenceEqual(Codebook.Write(b));

    static bool Same(RegisterEdition a, RegisterEdition b) =>
        a.Rows.SequenceEqual(b.Rows) && a.Revisions.SequenceEqual(b.Revisions) && a.Structure.Equals(b.Structure)
        && (a.Version, a.Release, a.FormatVersion) == (b.Version, b.Release, b.FormatVersion);

    static InvalidOperationException Lost(string dataset) =>
        new($"The files of '{dataset}' do not read back as the edition they were written from: a writer in Formats lost something.");
}
