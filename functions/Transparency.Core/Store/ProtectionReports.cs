namespace Transparency.Storage;

/// <summary>Stands for the private proofs that what is released is safe. They hold true counts.</summary>
/// <remarks>A proof is kept by the SHA-256, in lower-case hexadecimal, of the master file that it speaks of. It is put once and never overwritten.</remarks>
public interface IProtectionReports
{
    Task PutAsync(string file, ReadOnlyMemory<byte> report, CancellationToken stop);

    /// <returns>Null if none was put.</returns>
    Task<ReadOnlyMemory<byte>?> FindAsync(string file, CancellationToken stop);
}
