using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Partners.Csv;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Commands;

/// <summary>What a partner runs before sending: the server's own verdict.</summary>
sealed class CheckCommand : ProgramCommand
{
    readonly Argument<string[]> files = new("FILE") { Description = "Extracts in CSV.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string> dataset = new("--dataset") { Description = "The dataset that the files are extracts of.", HelpName = "ID" };

    readonly Option<string> partner = new("--partner") { Description = "The partner they come from; each file is named for its dataset then.", HelpName = "ID" };

    public CheckCommand() : base("check", "Says of extracts what the server will say: accepted, or refused and why.")
    {
        Add(files);
        Add(dataset);
        Add(partner);
        Validators.Add(result =>
        {
            // What begins like an option and is none would otherwise pass for a file.
            if (result.GetValue(files)?.FirstOrDefault(file => file.StartsWith("--", StringComparison.Ordinal)) is { } option) result.AddError(Sentences.Unknown(option));
            if (result.GetResult(dataset) is null && result.GetResult(partner) is null) result.AddError(Sentences.DatasetOrPartner);
        });
    }

    public override Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var catalogue = services.GetRequiredService<Catalogue>();
        var voice = services.GetRequiredService<Voice>();
        var from = parsed.GetValue(partner) is { } id ? PartnerOf(catalogue, id) : null;
        var jobs = parsed.GetRequiredValue(files).Select(file => (Structure: StructureOf(catalogue, file, parsed.GetValue(dataset)), File: Existing(file))).ToList();
        List<VerdictDocument> verdicts = [];
        foreach (var (structure, file) in jobs)
        {
            stop.ThrowIfCancellationRequested();
            verdicts.Add(Tell(Check(file, structure, published => Today.Context(services, from?.PublishedFigures ?? published), voice), file, structure, voice));
        }
        voice.Answer(new { Files = verdicts });
        return Task.FromResult(verdicts.Any(verdict => verdict.Verdict == "refused") ? ExitCode.Wanting : ExitCode.Fine);
    }

    /// <param name="context">Given whether the file says where its figures were published.</param>
    static Checked Check(string file, DatasetStructure structure, Func<bool, ExtractContext> context, Voice voice)
    {
        using var progress = voice.Begin(Sentences.Checking(Path.GetFileName(file)));
        using var rows = CsvRows.Open(Path.GetFileName(file), new WatchedStream(file, progress));
        return Checking.Check(rows, structure, context(rows.Header.Contains("SOURCE") || rows.Header.Contains("QUOTE")));
    }

    static VerdictDocument Tell(Checked verdict, string file, DatasetStructure structure, Voice voice)
    {
        var name = Path.GetFileName(file);
        foreach (var line in FindingLines.Of(verdict.Findings, verdict.Found)) voice.Say(line);
        voice.Say(verdict is Checked.Accepted ? Sentences.Accepted(name, verdict.Found) : Sentences.Refused(name, verdict.Found));
        return new(name, structure.Id.ToString(), verdict is Checked.Accepted ? "accepted" : "refused", verdict.Found, FindingDocument.Of(verdict.Findings));
    }

    static string Existing(string file) =>
        File.Exists(file) ? file : throw new CannotRunException(Directory.Exists(file) ? Sentences.FolderNotFile(file) : Sentences.NoFile(file));

    static DatasetStructure StructureOf(Catalogue catalogue, string file, string? dataset) => dataset is not null
        ? catalogue.Dataset(dataset) ?? throw new CannotRunException(Sentences.NoDataset(dataset, catalogue.Datasets.Select(d => d.Id.ToString())))
        : catalogue.Dataset(Path.GetFileNameWithoutExtension(file)) ?? throw new CannotRunException(Sentences.NoDatasetInName(file));

    static PartnerFolder PartnerOf(Catalogue catalogue, string id) =>
        catalogue.Partners.FirstOrDefault(p => p.Id.ToString() == id) ?? throw new CannotRunException(Sentences.NoPartner(id, catalogue.Partners.Select(p => p.Id.ToString())));
}
