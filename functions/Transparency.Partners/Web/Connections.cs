using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Transparency.Definitions;

namespace Transparency.Partners.Web;

/// <summary>The way into a private network is shut.</summary>
sealed class PrivateAddressException() : Exception("The address leads into a private network.");

/// <summary>Opens connections to partners' servers. Where a name leads is looked at when the connection is made, so that a name that changes its mind gains nothing.</summary>
static class Connections
{
    /// <summary>No cookies, no proxy, no redirects and no unpacking behind our back. That a partner may be private holds for its own host only, not for where it sends us.</summary>
    public static SocketsHttpHandler Of(PartnerPlace.Web place, X509Certificate2? certificate) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = new SslClientAuthenticationOptions
        {
            LocalCertificateSelectionCallback = certificate is null ? null : (_, host, _, _, _) => host == place.Address.IdnHost ? certificate : null!,
        },
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, place.Private && context.DnsEndPoint.Host == place.Address.IdnHost, stop),
    };

    static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool mayBePrivate, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, stop);
        var allowed = addresses.Where(address => !PrivateNetworks.IsMetadata(address) && (mayBePrivate || !PrivateNetworks.Has(address))).ToArray();
        if (allowed.Length == 0 && addresses.Length > 0) throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
