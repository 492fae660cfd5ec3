using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Transparency.Azure;

/// <summary>Where in Azure everything lies. There is no key among it: access is by identity, but for the emulator on this machine.</summary>
public abstract record AzureSettings
{
    AzureSettings()
    {
    }

    /// <param name="Blobs">Blob endpoint of the private account: extracts, releases, what is prepared, the lease.</param>
    /// <param name="Tables">Table endpoint of the private account.</param>
    /// <param name="Public">Blob endpoint of the account that the public sees.</param>
    /// <param name="Identity">Client id of a user-assigned managed identity; null for whoever the environment says it is.</param>
    public sealed record Accounts(Uri Blobs, Uri Tables, Uri Public, string? Identity) : AzureSettings;

    /// <summary>The storage emulator (Azurite) on this machine; only <see cref="TryRead"/> makes one.</summary>
    public sealed record Emulator : AzureSettings
    {
        internal Emulator(string connection) => Connection = connection;

        internal string Connection { get; }

        /// <summary>Says nothing of the key.</summary>
        public override string ToString() => "the storage emulator on this machine";
    }

    /// <summary>Reads what was set: either a connection to the emulator, or the three endpoints.</summary>
    /// <param name="whyNot">A sentence that never repeats a connection string, which may hold a key.</param>
    public static bool TryRead(string? blobs, string? tables, string? @public, string? identity, string? emulator, out AzureSettings settings, out string whyNot)
    {
        (settings, whyNot) = (null!, "");
        if (!string.IsNullOrEmpty(emulator)) return TryEmulator(emulator, out settings, out whyNot);
        if (!TryEndpoint(nameof(blobs), blobs, out var one, ref whyNot) | !TryEndpoint(nameof(tables), tables, out var two, ref whyNot) | !TryEndpoint(nameof(@public), @public, out var three, ref whyNot)) return false;
        settings = new Accounts(one, two, three, string.IsNullOrEmpty(identity) ? null : identity);
        return true;
    }

    static bool TryEndpoint(string name, string? text, out Uri endpoint, ref string whyNot)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out endpoint!) && endpoint.Scheme == Uri.UriSchemeHttps && endpoint is { Query: "", UserInfo: "" }) return true;
        if (whyNot.Length == 0)
            whyNot = string.IsNullOrEmpty(text) ? $"The endpoint for {name} is not set. Write the address of the storage account: https://ACCOUNT.{(name == "tables" ? "table" : "blob")}.core.windows.net/"
                : $"The endpoint for {name} is no plain https address. Write the address of the storage account and nothing more: no key, no signature.";
        return false;
    }

    static bool TryEmulator(string connection, out AzureSettings settings, out string whyNot)
    {
        (settings, whyNot) = (null!, "");
        try
        {
            if (new BlobServiceClient(connection).Uri.IsLoopback && new TableServiceClient(connection).Uri.IsLoopback)
            {
                settings = new Emulator(connection);
                return true;
            }
            whyNot = "A connection string is for the emulator on this machine only, and this one leads elsewhere. Set the endpoints and give the identity access.";
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException or ArgumentException)
        {
            whyNot = "The emulator's connection string cannot be read. Write UseDevelopmentStorage=true, or the account, its key, BlobEndpoint and TableEndpoint.";
        }
        return false;
    }
}
