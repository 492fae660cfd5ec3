namespace Transparency.Hosting;

/// <summary>Where things lie. From the command line, else the environment (<c>TRANSPARENCY_STATE</c>), else <c>transparency.json</c> beside the program, else as here.</summary>
public sealed class Settings
{
    /// <summary>What is published, as data.</summary>
    public string Catalogue { get; set; } = "";

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

    /// <summary>Partners that send made-up figures are asked, too. Never where a real site is made: keep the state of a rehearsal apart.</summary>
    public bool Rehearsal { get; set; }

    /// <summary>Null: 8080, or the next free one.</summary>
    public int? Port { get; set; }

    public string SiteFolder => Site.Length > 0 ? Site : Path.Combine(State, "site");
}
