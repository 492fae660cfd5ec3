namespace Transparency.Local.Folders;

/// <summary>The names of files and folders while they are being written. Nothing that lists what stands takes one for finished.</summary>
static class Unfinished
{
    public const string Mark = ".unfinished-";

    static int last;

    /// <summary>A name that no other writer has, in this process or beside it.</summary>
    public static string Name(string path) => $"{path}{Mark}{Environment.ProcessId}-{Interlocked.Increment(ref last)}";
}
