namespace Transparency.Local.Folders;

/// <summary>The mark on a folder of state that holds made-up figures: what is rehearsed and what is real never share one.</summary>
public static class RehearsalMark
{
    const string Name = "REHEARSAL";

    /// <summary>Whether a folder that keeps anything is that of a rehearsal; null while it keeps nothing.</summary>
    public static bool? On(string folder) =>
        File.Exists(Path.Combine(folder, Name)) ? true
        : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? false : null;

    public static void Put(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name), "Everything in this folder was made of made-up figures.\n");
    }
}
