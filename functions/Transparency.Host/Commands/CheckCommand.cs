using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Definitions;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Partners.Csv;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Commands;

/// <summary>What a partner runs before sending: the server's own verdict.</summary>
sealed class CheckCommand : ProgramCommand
{
    readonly Argument<string[]> files = new("FILE") { Description = "Extracts, written as the partner writes them; in CSV where no partner is named.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string> dataset = new("--dataset") { Description = "The dataset that the files are extracts of.", HelpName = "ID" };

    readonly Option<string> partner = new("--partner") { Description = "The partner they come from, whose way of writing is used; each file is named for its dataset unless the partner has only one.", HelpName = "ID" };

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
        var jobs = parsed.GetRequiredValue(files).Select(file => (Structure: StructureOf(catalogue, file, parsed.GetValue(dataset) ?? from?.Dataset?.ToString()), File: Existing(file))).ToList();
        List<VerdictDocument> verdicts = [];
        foreach (var (structure, file) in jobs)
        {
            stop.ThrowIfCancellationRequested();
            verdicts.Add(Tell(from is null ? Check(file, structure, services) : CheckAs(from, file, structure, services), file, structure, voice));
        }
        voice.Answer(new { Files = verdicts });
        return Task.FromResult(verdicts.Any(verdict => verdict.Verdict == "refused") ? ExitCode.Wanting : ExitCode.Fine);
    }

    /// <summary>In our own format. A file that says where its figures were published is checked as such.</summary>
    static Checked Check(string file, DatasetStructure structure, IServiceProvider services)
    {
        using var progress = Begin(file, services);
        return Verdict.OfOurs(structure, Path.GetFileName(file), new WatchedStream(file, progress), Today.Context(services, SaysWherePublished(file)));
    }

    static bool SaysWherePublished(string file)
    {
        using var rows = CsvRows.Open(Path.GetFileName(file), File.OpenRead(file));
        return rows.Header.Contains("SOURCE") || rows.Header.Contains("QUOTE");
    }

    static Checked CheckAs(Partner from, string file, DatasetStructure structure, IServiceProvider services)
    {
        using var progress = Begin(file, services);
        return Verdict.Of(from, structure, Path.GetFileName(file), new WatchedStream(file, progress), Today.Context(services, from.PublishedFigures));
    }

    static Progress Begin(string file, IServiceProvider services) => services.GetRequiredService<Voice>().Begin(Sentences.Checking(Path.GetFileName(file)));

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

    static Partner PartnerOf(Catalogue catalogue, string id) =>
        catalogue.Partner(id) ?? throw new CannotRunException(Sentences.NoPartner(id, catalogue.Partners.Select(p => p.Id.ToString())));
}
