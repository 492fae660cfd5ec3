using System.Runtime.InteropServices;

namespace Transparency.Local.Folders;

/// <summary>Two folders change their names in one step, so that nobody ever finds neither.</summary>
static partial class Exchange
{
    const int CurrentFolder = -100, ExchangeNames = 2;

    /// <returns>False where the system or the file system cannot do it; nothing has changed then.</returns>
    public static bool Swap(string one, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return Rename(CurrentFolder, one, CurrentFolder, other, ExchangeNames) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int fromFolder, string from, int toFolder, string to, uint flags);
}
