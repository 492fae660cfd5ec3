using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Commands;

/// <summary>Takes in what partners laid ready, and asks those who are due.</summary>
sealed class PullCommand : ProgramCommand
{
    public PullCommand() : base("pull", "Takes in the extracts of partners that are due: asks for them, checks them and keeps what is accepted.") =>
        Add(CommonOptions.State);

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        await using var lease = await Leasing.TakeAsync(services, stop);
        var (code, document) = await StepAsync(services, stop);
        services.GetRequiredService<Voice>().Answer(document);
        return code;
    }

    /// <summary>The caller holds the lease.</summary>
    public static async Task<(ExitCode, PullDocument)> StepAsync(IServiceProvider services, CancellationToken stop)
    {
        var (pull, voice) = (services.GetRequiredService<Pull>(), services.GetRequiredService<Voice>());
        IReadOnlyList<Pulled> ended;
        using (voice.Begin(Sentences.Pulling)) ended = await pull.RunAsync(stop);
        foreach (var pulled in ended) Tell(pulled, voice);
        var summary = Enum.GetValues<PullOutcome>().ToDictionary(outcome => outcome, outcome => ended.Count(pulled => pulled.Outcome == outcome));
        voice.Say(ended.Count == 0 ? Sentences.NoExtracts : Sentences.Pulled(summary));
        return (ended.Any(pulled => pulled.IsWanting) ? ExitCode.Wanting : ExitCode.Fine,
            new([.. ended.Select(Document)], summary.ToDictionary(outcome => outcome.Key.Word(), outcome => outcome.Value)));
    }

    static void Tell(Pulled pulled, Voice voice)
    {
        foreach (var line in FindingLines.Of(pulled.Findings, pulled.Found)) voice.Say(line);
        var file = pulled.Delivery.File;
        voice.Say(pulled.Outcome switch
        {
            PullOutcome.Accepted => Sentences.Kept(file, pulled.Vintage!.Value, pulled.Found),
            PullOutcome.Unchanged => Sentences.Standing(file, pulled.Vintage!.Value),
            PullOutcome.Late => Sentences.Late(file, pulled.Vintage!.Value),
            PullOutcome.Unreachable => Sentences.Unreachable(file),
            _ => Sentences.Refused(file, pulled.Found),
        });
    }

    static PulledDocument Document(Pulled pulled) => new(
        pulled.Delivery.Partner.ToString(), pulled.Delivery.File, pulled.Delivery.Dataset.ToString(), pulled.Outcome.Word(), pulled.Vintage,
        pulled.Found, FindingDocument.Of(pulled.Findings));
}

/// <summary>What became of each extract, and how many ended in each way.</summary>
sealed record PullDocument(IReadOnlyList<PulledDocument> Extracts, IReadOnlyDictionary<string, int> Outcomes);

/// <param name="Vintage">The one that stands; null when none does.</param>
sealed record PulledDocument(string Partner, string File, string Dataset, string Verdict, int? Vintage, int Found, IReadOnlyList<FindingDocument> Findings);
