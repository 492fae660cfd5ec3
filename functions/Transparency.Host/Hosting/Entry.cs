using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.Commands;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>The way in: arguments to an exit code. Whatever goes wrong ends in one sentence.</summary>
public static class Entry
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings around)
    {
        var root = Root(around);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            VoiceFor(around, arguments.Contains("--json")).Complain(Sentences.Misused(WhatIsWrong(parsed), NameOf(parsed)));
            return (int)ExitCode.CouldNotRun;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = around.Out,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = (parsed.CommandResult.Command as ProgramCommand)?.TimeToEnd,
        }, around.Stop);
    }

    static RootCommand Root(Surroundings around)
    {
        var root = new RootCommand(Sentences.Program);
        ProgramCommand[] commands =
        [
            new RunCommand(), new PullCommand(), new ReleaseCommand(), new SiteCommand(), new ServeCommand(),
            new CheckCommand(), new CheckSourcesCommand(), new DiffCommand(), new AuditCommand(), new HandlerCommand(),
        ];
        foreach (var option in CommonOptions.All) root.Add(option);
        foreach (var command in commands)
        {
            command.SetAction((parsed, stop) => InvokeAsync(command, parsed, around, stop));
            root.Add(command);
        }
        return root;
    }

    static async Task<int> InvokeAsync(ProgramCommand command, ParseResult parsed, Surroundings around, CancellationToken stop)
    {
        var voice = VoiceFor(around, parsed.GetValue(CommonOptions.Json));
        ServiceProvider? services = null;
        using var export = Export.Start();
        try
        {
            services = Wiring.Of(around, voice, CommonOptions.Asked(parsed), parsed.GetValue(CommonOptions.Verbose), command.LogsLines);
            return (int)await command.RunAsync(services, parsed, stop);
        }
        catch (Exception trouble)
        {
            if (trouble is not CannotRunException) services?.GetRequiredService<ILoggerFactory>().CreateLogger(command.Name).Ended(trouble);
            return (int)Explain(trouble, voice, stop);
        }
        finally
        {
            if (services is not null) await services.DisposeAsync();
        }
    }

    static ExitCode Explain(Exception trouble, Voice voice, CancellationToken stop)
    {
        switch (trouble)
        {
            case CatalogueRefusedException catalogue:
                foreach (var line in FindingLines.Of(catalogue.Findings, catalogue.Findings.Length)) voice.Say(line);
                voice.Say(Sentences.CatalogueRefused(catalogue.Findings.Length));
                voice.Answer(new { Refused = FindingDocument.Of(catalogue.Findings) });
                return ExitCode.Wanting;
            case DamagedShelfException or NeverChangesException:
                voice.Complain(Trouble.Sentence(trouble, stop));
                return ExitCode.Wanting;
        }
        voice.Complain(Trouble.Sentence(trouble, stop));
        return ExitCode.CouldNotRun;
    }

    static Voice VoiceFor(Surroundings around, bool json) => new(around.Out, around.Error, json, around.ErrorIsTerminal, around.Time);

    static string WhatIsWrong(ParseResult parsed) =>
        parsed.UnmatchedTokens is [var first, ..] ? Sentences.Unknown(first) : parsed.Errors[0].Message;

    static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "transparency" : $"transparency {parsed.CommandResult.Command.Name}";
}
