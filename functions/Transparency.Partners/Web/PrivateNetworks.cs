using System.Net;
using System.Net.Sockets;

namespace Transparency.Partners.Web;

/// <summary>Addresses that no public server has: this machine, private and carrier networks, link-local ones with the metadata services of clouds (RFC 6890).</summary>
static class PrivateNetworks
{
    static readonly IPNetwork[] Networks = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        "::/127", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    }.Select(text => IPNetwork.Parse(text))];

    /// <summary>Embedded in IPv6 by a translator (RFC 6052).</summary>
    static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    static readonly IPNetwork[] Metadata = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("168.63.129.16/32"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fd00:ec2::254/128")];

    public static bool Has(IPAddress address) => Networks.Any(network => network.Contains(Plain(address)));

    /// <summary>Where clouds hand out the keys of their machines: no partner is ever there, whatever its file says.</summary>
    public static bool IsMetadata(IPAddress address) => Metadata.Any(network => network.Contains(Plain(address)));

    static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
        : address;
}
