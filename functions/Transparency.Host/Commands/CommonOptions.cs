using System.CommandLine;
using System.Globalization;
using Transparency.Hosting;

namespace Transparency.Commands;

/// <summary>Options that mean the same wherever they stand.</summary>
static class CommonOptions
{
    public static readonly Option<bool> Json = new("--json") { Description = "Answer with one JSON document instead of sentences.", Recursive = true };

    public static readonly Option<bool> Verbose = new("--verbose") { Description = "Log every step to standard error.", Recursive = true };

    public static readonly Option<string> Catalogue = new("--catalogue")
    {
        Description = "The folder of what is published, as data; the one beside the program unless told otherwise.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<bool> Rehearsal = new("--rehearsal")
    {
        Description = "Asks the made-up partners of the sandbox, too, in a state of its own: .transparency-rehearsal unless told otherwise.",
        Recursive = true,
    };

    /// <summary>On every command.</summary>
    public static IEnumerable<Option> All => [Json, Verbose, Catalogue, Rehearsal];

    public static readonly Option<string> State = new("--state")
    {
        Description = "The folder of what the program keeps; .transparency here unless told otherwise.",
        HelpName = "DIR",
    };

    public static readonly Option<string> Site = new("--site")
    {
        Description = "The folder of the public site; 'site' in the state's folder unless told otherwise.",
        HelpName = "DIR",
    };

    public static readonly Option<int?> Port = new("--port")
    {
        Description = "Where to serve on this machine; 8080 or the next that is free unless told otherwise, 0 for any.",
        HelpName = "N",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    result.AddError($"'{token.Value}' is no port, which is a number from 0 to 65535");
            },
        },
    };

    /// <summary>What was asked for on the command line, as settings.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Asked(ParseResult parsed)
    {
        foreach (var (option, setting) in new[] { (Catalogue, nameof(Settings.Catalogue)), (State, nameof(Settings.State)), (Site, nameof(Settings.Site)) })
            if (parsed.GetResult(option) is not null) yield return new(setting, parsed.GetValue(option));
        if (parsed.GetValue(Rehearsal))
        {
            yield return new(nameof(Settings.Rehearsal), "true");
            if (parsed.GetResult(State) is null) yield return new(nameof(Settings.State), ".transparency-rehearsal");
        }
        if (parsed.GetResult(Port) is not null)
            yield return new(nameof(Settings.Port), parsed.GetValue(Port)?.ToString(CultureInfo.InvariantCulture));
    }
}
