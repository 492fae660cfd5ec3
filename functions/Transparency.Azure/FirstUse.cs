using Azure;

namespace Transparency.Azure;

/// <summary>A table or container that is made when it is first written to. Making it twice does no harm; what failed is tried again.</summary>
sealed class FirstUse(Func<CancellationToken, Task> make)
{
    volatile bool made;

    public async Task ReadyAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (made) return;
        try
        {
            await make(stop);
        }
        catch (RequestFailedException forbidden) when (forbidden.Status == 403)
        {
            // Where roles lie on single tables and containers, bicep has made them and this program may not.
        }
        made = true;
    }
}
