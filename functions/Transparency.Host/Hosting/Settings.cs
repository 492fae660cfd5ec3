namespace Transparency.Hosting;

/// <summary>Where things lie. From the command line, else the environment (<c>TRANSPARENCY_STATE</c>), else <c>transparency.json</c> beside the program, else as here.</summary>
public sealed class Settings
{
    /// <summary>What is published, as data.</summary>
    public string Catalogue { get; set; } = "";

    /// <summary>What is laid over the catalogue in a rehearsal.</summary>
    public string RehearsalCatalogue { get; set; } = "";

    /// <summary>Every sentence a reader sees, one file a language.</summary>
    public string Words { get; set; } = "";

    /// <summary>What topic pages show, one file a topic.</summary>
    public string Figures { get; set; } = "";

    /// <summary>Styles.</summary>
    public string Assets { get; set; } = "";

    /// <summary>What the program keeps.</summary>
    public string State { get; set; } = ".transparency";

    /// <summary>What the public sees; in the state's folder unless told otherwise.</summary>
    public string Site { get; set; } = "";

    /// <summary>How long before its announced minute the next release is made.</summary>
    public TimeSpan PrepareAhead { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Partners that send made-up figures are asked, too. Never where a real site is made: keep the state of a rehearsal apart.</summary>
    public bool Rehearsal { get; set; }

    /// <summary>Null: 8080, or the next free one.</summary>
    public int? Port { get; set; }

    /// <summary>Where the Functions host calls, as it says it: <c>FUNCTIONS_CUSTOMHANDLER_PORT</c>.</summary>
    public string HandlerPort { get; set; } = "";

    /// <summary>Where the watch reads the public site, as <c>https://…/</c>; empty: where this program puts it.</summary>
    public string WatchAddress { get; set; } = "";

    /// <summary>Where the private key lies that refused extracts are known again by and that protection draws on: <c>keyvault:NAME</c>, <c>env:NAME</c> or <c>usersecret:NAME</c>. Empty: a file in the state on this machine, none in Azure.</summary>
    public string PrivateKey { get; set; } = "";

    public AzurePlaces Azure { get; set; } = new();

    public string SiteFolder => Site.Length > 0 ? Site : Path.Combine(State, "site");
}

/// <summary>Where in Azure everything lies; nothing set: on this machine. None of it is a secret.</summary>
public sealed class AzurePlaces
{
    /// <summary>Blob endpoint of the private account.</summary>
    public string Blobs { get; set; } = "";

    /// <summary>Table endpoint of the private account.</summary>
    public string Tables { get; set; } = "";

    /// <summary>Blob endpoint of the account that the public sees.</summary>
    public string Public { get; set; } = "";

    /// <summary>Key vault of the secrets that partner files name; empty for none.</summary>
    public string Vault { get; set; } = "";

    /// <summary>Client id of a user-assigned identity; empty for the system's own.</summary>
    public string Identity { get; set; } = "";

    /// <summary>Connection to the emulator on this machine.</summary>
    public string Emulator { get; set; } = "";

    public bool AreSet => Blobs.Length + Tables.Length + Public.Length + Emulator.Length > 0;
}
