using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Sources;

namespace Transparency.Commands;

/// <summary>Proves every quote and number of the catalogue against the texts it was taken from.</summary>
sealed class CheckSourcesCommand : ProgramCommand
{
    readonly Option<string> texts = new("--texts") { Description = "The folder of the texts, one {source}.txt a source.", HelpName = "DIR", Required = true };

    readonly Option<string> record = new("--record") { Description = "Where to write the record of the check, to be committed as sources-checked.json of the catalogue.", HelpName = "FILE" };

    public CheckSourcesCommand() : base("check-sources", "Proves every quote and number of the catalogue against the texts they were taken from, and lists what was not transcribed.")
    {
        Add(texts);
        Add(record);
    }

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var folder = parsed.GetRequiredValue(texts);
        if (!Directory.Exists(folder)) throw new CannotRunException(Sentences.NoTexts(folder));
        var proof = await services.GetRequiredService<Prove>().AgainstAsync(folder, stop);
        if (parsed.GetValue(record) is { } file) await File.WriteAllBytesAsync(file, proof.Record, stop);
        var current = proof.Committed || parsed.GetValue(record) is not null;
        Tell(proof, current, services.GetRequiredService<Voice>());
        return proof.Passed && current ? ExitCode.Fine : ExitCode.Wanting;
    }

    static void Tell(Proof proof, bool current, Voice voice)
    {
        foreach (var left in proof.Found.NotTranscribed) voice.Say(Sentences.NotTranscribed(left));
        foreach (var refused in proof.Refused) voice.Say(Sentences.Refused(refused.Delivery.File, refused.Verdict.Found));
        foreach (var line in FindingLines.Of(proof.Found.Findings, proof.Found.Findings.Length)) voice.Say(line);
        voice.Say(Sentences.Proved(proof.Cited, proof.Found.Record.Texts.Length, proof.Found.NotTranscribed.Length, proof.Found.Findings.Length));
        if (!current) voice.Say(Sentences.RecordIsOld(Prove.RecordFile));
        voice.Answer(new
        {
            proof.Passed,
            RecordIsCommitted = current,
            proof.Cited,
            Found = proof.Found.Findings.Length,
            Findings = FindingDocument.Of(proof.Found.Findings),
            NotTranscribed = proof.Found.NotTranscribed.Select(PhraseDocument.Of),
        });
    }
}

/// <summary>A number or date of a source that stands in no quote, as <c>--json</c> gives it.</summary>
sealed record PhraseDocument(string Source, int Line, string Phrase, string Around)
{
    public static PhraseDocument Of(NotTranscribed left) => new(left.Source.ToString(), left.Line, left.Phrase, left.Around);
}
