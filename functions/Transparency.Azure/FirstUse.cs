namespace Transparency.Azure;

/// <summary>A table or container that is made when it is first written to. Making it twice does no harm; what failed is tried again.</summary>
sealed class FirstUse(Func<CancellationToken, Task> make)
{
    volatile bool made;

    public async Task ReadyAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (made) return;
        await make(stop);
        made = true;
    }
}
