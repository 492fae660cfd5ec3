using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Validation;

namespace Transparency.Commands;

/// <summary>Takes in what partners laid ready.</summary>
sealed class PullCommand : ProgramCommand
{
    public PullCommand() : base("pull", "Takes in the extracts that lie ready: checks them and keeps what is accepted.") =>
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
        IReadOnlyList<Arrival> arrivals;
        using (voice.Begin(Sentences.Pulling))
        {
            arrivals = await pull.ArrivalsAsync(stop);
            await pull.KeepAsync(arrivals, stop);
        }
        foreach (var arrival in arrivals) Tell(arrival, voice);
        if (arrivals.Count == 0) voice.Say(Sentences.NoExtracts);
        return (arrivals.Any(IsRefused) ? ExitCode.Wanting : ExitCode.Fine, new([.. arrivals.Select(Document)]));
    }

    /// <summary>Notes are told when an extract is new; a refusal is told every time.</summary>
    static void Tell(Arrival arrival, Voice voice)
    {
        if (arrival.Standing is null)
            foreach (var line in FindingLines.Of(arrival.Findings, arrival.Verdict.Found)) voice.Say(line);
        voice.Say(IsRefused(arrival) ? Sentences.Refused(arrival.Delivery.File, arrival.Verdict.Found)
            : arrival.Standing is { } standing ? Sentences.Standing(arrival.Delivery.File, standing.Number)
            : Sentences.Kept(arrival.Delivery.File, arrival.Next.Number, arrival.Verdict.Found));
    }

    static bool IsRefused(Arrival arrival) => arrival.Verdict is Checked.Refused;

    static VerdictDocument Document(Arrival arrival) => new(
        arrival.Delivery.File, arrival.Delivery.Dataset.ToString(),
        IsRefused(arrival) ? "refused" : arrival.Standing is null ? "accepted" : "standing",
        arrival.Verdict.Found, FindingDocument.Of(arrival.Findings));
}

/// <summary>What became of each extract.</summary>
sealed record PullDocument(IReadOnlyList<VerdictDocument> Extracts);
