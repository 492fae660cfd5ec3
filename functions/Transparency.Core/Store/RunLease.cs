namespace Transparency.Storage;

/// <summary>Stands for the right to change what is kept, held by one run at a time.</summary>
/// <remarks>It ends when it is disposed of, or with the process, however that ends, at the latest a minute later.</remarks>
public interface IRunLease
{
    /// <returns>Null while another run holds it.</returns>
    Task<IHeldLease?> TryTakeAsync(CancellationToken stop);
}

/// <summary>The right while it is held.</summary>
public interface IHeldLease : IAsyncDisposable
{
    /// <summary>Cancelled when the right was lost: another run may have it, so nothing more may be changed.</summary>
    CancellationToken Lost { get; }
}
