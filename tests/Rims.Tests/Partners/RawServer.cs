using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Transparency.Tests.Partners;

/// <summary>Says the same bytes to whoever connects, a few times, and hangs up: what a proper server refuses to send.</summary>
static class RawServer
{
    public static Uri With(string answer, int times = 4)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        _ = Task.Run(async () =>
        {
            for (; times > 0; times--)
            {
                using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), TestContext.Current.CancellationToken);
            }
            listener.Stop();
        });
        return address;
    }
}
