using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Audit;
using Transparency.Flow;
using Transparency.Hosting;
using Transparency.Storage;

namespace Transparency.Commands;

/// <summary>The attacker's view of a published site: what of the withheld can be known from all that is public.</summary>
sealed class AuditCommand : ProgramCommand
{
    readonly Argument<string> folder = new("DIR") { Description = "The folder of a published site, with every version of every dataset." };

    readonly Option<bool> insiders = new("--insiders") { Description = "Looks up in the private reports of this state whether the people exist whom the attacker can only suppose." };

    public AuditCommand() : base("audit", "Attacks a published site: tries to learn every withheld count from everything that is public, and says which it could.")
    {
        Add(folder);
        Add(insiders);
    }

    public override async Task<ExitCode> RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken stop)
    {
        var voice = services.GetRequiredService<Voice>();
        var site = await FilesAsync(parsed.GetRequiredValue(folder), stop);
        var report = Attack(site, voice);
        if (parsed.GetValue(insiders)) report = report.Told(await services.GetRequiredService<Insiders>().AmongAsync(report, site, stop));
        foreach (var sentence in report.Unread) voice.Say(sentence);
        foreach (var dataset in report.Datasets)
            foreach (var sentence in Lines(dataset.Found).Concat(Lines(dataset.Suppositions)).Concat(dataset.NotTried).Append(dataset.Summary)) voice.Say(sentence);
        if (report.Datasets.IsEmpty) voice.Say(Sentences.NothingWithheld);
        voice.Answer(AuditDocument.Of(report));
        return report.Broken ? ExitCode.Wanting : ExitCode.Fine;
    }

    static AuditReport Attack(IReadOnlyList<PublicFile> site, Voice voice)
    {
        using var progress = voice.Begin(Sentences.Attacking);
        try
        {
            return Attacker.Read(site);
        }
        catch (Exception missing) when (missing is TypeInitializationException or DllNotFoundException && missing.GetBaseException() is DllNotFoundException)
        {
            throw new CannotRunException(Sentences.NoAttacker);
        }
    }

    static IEnumerable<string> Lines<T>(IReadOnlyCollection<T> all) where T : notnull
    {
        foreach (var one in all.Take(FindingLines.Most)) yield return one.ToString()!;
        if (all.Count > FindingLines.Most) yield return Sentences.More(all.Count - FindingLines.Most);
    }

    /// <summary>A folder without a dataset is none of ours; that nothing was found in it would comfort wrongly.</summary>
    static async Task<IReadOnlyList<PublicFile>> FilesAsync(string folder, CancellationToken stop)
    {
        if (!Directory.Exists(Path.Combine(folder, "data"))) throw new CannotRunException(Sentences.NoPublishedSite(folder));
        List<PublicFile> files = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            files.Add(new(Path.GetRelativePath(folder, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file, stop)));
        return files;
    }
}

/// <param name="Broken">Whether anything that was withheld can be known.</param>
sealed record AuditDocument(bool Broken, IEnumerable<AuditedDocument> Datasets, IReadOnlyList<string> Unread)
{
    public static AuditDocument Of(AuditReport report) => new(report.Broken, report.Datasets.Select(dataset => new AuditedDocument(
        $"{dataset.Dataset}", dataset.Withheld, dataset.Open, dataset.Insiders, dataset.InsidersTried,
        dataset.Found.Select(one => new RecoveryDocument(one.Versions.Select(version => $"{version}"), $"{one.Cell.Series}", $"{one.Cell.Period}", one.Way, one.Possible.Least, one.Possible.Most < Interval.NoLimit ? one.Possible.Most : null, one.How)),
        dataset.NotSmall.Select(one => $"{one.Cell.Series} {one.Cell.Period}"),
        dataset.Suppositions.Select(one => new SuppositionDocument($"{one.Insider.Series} {one.Insider.Period}", $"{one.Cell.Series} {one.Cell.Period}", one.Value, one.Exists)),
        dataset.NotTried)), report.Unread);
}

sealed record AuditedDocument(
    string Id, int Withheld, int Open, int Insiders, int InsidersTried, IEnumerable<RecoveryDocument> Found, IEnumerable<string> NotSmall, IEnumerable<SuppositionDocument> Suppositions, IReadOnlyList<string> NotTried);

/// <param name="Most">Null where nothing bounds it.</param>
sealed record RecoveryDocument(IEnumerable<string> Versions, string Series, string Period, Way Way, long Least, long? Most, string How);

/// <param name="Exists">Null where nobody looked it up.</param>
sealed record SuppositionDocument(string Insider, string Cell, long Value, bool? Exists);
