using Transparency.Storage;

namespace Transparency.Local.Folders;

/// <summary>The right to change a folder of state. The operating system takes it back with the process, so it is never lost before.</summary>
sealed class Lease : IHeldLease
{
    readonly FileStream held;

    Lease(FileStream held) => this.held = held;

    public CancellationToken Lost => CancellationToken.None;

    /// <returns>Null while another holds it.</returns>
    public static Lease? TryTake(string file)
    {
        try
        {
            // The operating system locks the open file; the file itself stays, since removing it would let two runs hold two files of one name.
            return new Lease(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refused) when (IsLocked(refused))
        {
            return null;
        }
    }

    /// <summary>EAGAIN of Linux, EAGAIN of macOS, ERROR_SHARING_VIOLATION of Windows; a full disk is none of these and is not waited for.</summary>
    static bool IsLocked(IOException refused) => refused.HResult is 11 or 35 or unchecked((int)0x80070020);

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
