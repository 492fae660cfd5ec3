namespace Transparency.Local.Folders;

/// <summary>The right to change a folder of state, held by one run at a time. It ends with the process, however that ends.</summary>
public sealed class Lease : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly FileStream held;

    Lease(FileStream held) => this.held = held;

    /// <summary>Waits until nobody else holds it.</summary>
    public static async Task<Lease> TakeAsync(string file, Action waiting, TimeProvider time, CancellationToken stop)
    {
        for (var told = false; ; told = true)
        {
            if (TryTake(file) is { } lease) return lease;
            if (!told) waiting();
            await Task.Delay(Pause, time, stop);
        }
    }

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

    public void Dispose() => held.Dispose();
}
