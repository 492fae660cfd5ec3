using System.Collections.Immutable;
using System.Text;
using Transparency.Fakes;
using Transparency.Corrections;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Formats;
using Transparency.Partners.Csv;
using Transparency.Protection;
using Transparency.Releases;
using Transparency.Site;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Tests.Published;

/// <summary>The true catalogue walked through the true stages to a shelf and a site, once for all tests; nothing outside but files.</summary>
static class TrueFlow
{
    public static IReadOnlyDictionary<string, Words> Words { get; } = WordFiles.Read(Folder("words").Select(file => KeyValuePair.Create(file.Key, file.Value.ToArray())));

    public static IReadOnlyDictionary<string, TopicPlan> Plans { get; } = FigureFiles.Read(Folder("figures").Select(file => KeyValuePair.Create(file.Key, file.Value.ToArray())));

    /// <summary>Without scripts, whether or not they are built: tests that are about them bring their own.</summary>
    public static IReadOnlyDictionary<string, byte[]> Assets { get; } = Folder("assets").Where(file => Path.GetExtension(file.Key) is not (".js" or ".br" or ".gz")).ToDictionary(file => file.Key, file => file.Value.ToArray());

    /// <summary>Six partners, one of each freshness; the first and the last deliver what is not on the shelf.</summary>
    public static DataStatus Status { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 10, 0, TimeSpan.Zero), Rehearsal: false,
    [
        Partner("a-house", "abroad-of-a-house", Freshness.Fresh, new(2026, 10, 31), null),
        Partner("b-house", "abroad", Freshness.Due, new(2026, 8, 30), new(2026, 11, 30)),
        Partner("c-house", "celex-inmates", Freshness.Late, new(2026, 7, 2), new(2026, 11, 1)),
        Partner("d-house", "demography", Freshness.Refused, new(2026, 7, 3), new(2027, 1, 5)),
        Partner("e-house", "common-database", Freshness.Unreachable, new(2026, 7, 4), new(2027, 1, 6)),
        Partner("f-house", "of-f-house", Freshness.NeverReceived, null, new(2027, 1, 7)),
    ]);

    static PartnerStatus Partner(string id, string dataset, Freshness freshness, DateOnly? good, DateOnly? expected) => new(
        Code.Of(id), new Text(new[] { "nl", "fr", "de", "en" }.Select(language => KeyValuePair.Create(language, $"Partner {id} {language}"))),
        Code.Of(dataset), freshness, good, expected);

    static readonly Lazy<Catalogue> TheCatalogue = new(() => CatalogueReading.Read(Folder("catalogue")) switch
    {
        CatalogueRead.Whole whole => whole.Catalogue,
        CatalogueRead.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Findings)),
        _ => throw new InvalidOperationException(),
    });

    static readonly Lazy<Shelf> TheShelf = new(() => Shelf.Empty.With(Assemble(Shelf.Empty, Catalogue)));

    static readonly Lazy<BuiltSite> TheSite = new(() => BuiltSite.Of(Shelf));

    public static Catalogue Catalogue => TheCatalogue.Value;

    /// <summary>After the first release.</summary>
    public static Shelf Shelf => TheShelf.Value;

    public static BuiltSite Site => TheSite.Value;

    /// <summary>The files that a release of this catalogue adds to the shelf, at the calendar's first entry after the newest.</summary>
    /// <param name="extracts">Extracts that take the place of the bundled ones, by dataset.</param>
    public static IReadOnlyList<PublicFile> Assemble(Shelf before, Catalogue catalogue, IReadOnlyDictionary<string, string>? extracts = null, bool rehearsal = false)
    {
        var due = before.Newest is { } newest ? catalogue.Calendar.Next(newest.Released)! : catalogue.Calendar.Entries[0];
        var tables = catalogue.Datasets.Select(dataset => Table(catalogue, dataset, due, extracts?.GetValueOrDefault($"{dataset.Id}") ?? Extract($"{dataset.Id}"))).ToList();
        var made = (Outcome.Made)new Releasing(catalogue, [.. Words.Values.Select(words => words.Format)], FormatVersion.Current).Of(tables, before.Previous, due);
        return Files(made.Release, before, rehearsal);
    }

    /// <summary>With the pages that stay, and the checker asked as the program asks it.</summary>
    public static IReadOnlyList<PublicFile> Files(Release release, Shelf before, bool rehearsal = false, Inspection? inspect = null) =>
        ReleaseFolder.Assemble(release, before, inspect ?? ((shelf, folder) => Transparency.Flow.Inspecting.Inspect(shelf, folder, null)), FolderPages.With(Words, Assets, rehearsal)) switch
        {
            Assembled.Whole whole => whole.Files,
            Assembled.KeptIn kept => throw new InvalidOperationException(string.Join('\n', kept.Sentences)),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The bundled extract as it lies in the catalogue.</summary>
    public static string Extract(string dataset) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalogue", "extracts", $"{dataset}.csv"));

    static ProtectedTable Table(Catalogue catalogue, DatasetStructure dataset, CalendarEntry due, string extract)
    {
        using var rows = CsvRows.Open($"{dataset.Id}.csv", new MemoryStream(Encoding.UTF8.GetBytes(extract)));
        var context = new ExtractContext(DateOnly.FromDateTime(due.At.DateTime), PublishedFigures: true, catalogue.SourceDates);
        var accepted = Checking.Check(rows, dataset, context) as Checked.Accepted
            ?? throw new InvalidOperationException($"The bundled extract of '{dataset.Id}' is refused.");
        var holdings = Holdings.Of(dataset, [.. accepted.Extract.Observations.Select(observation => new StoredObservation(1, observation))]);
        return ((Protection.Protection.Passed)Fakes.Flow.Disclose(Correction.Of(catalogue.Register("corrections")).Apply(holdings).Holdings)).Table;
    }

    static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Folder(string name)
    {
        var root = Path.Combine(AppContext.BaseDirectory, name);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(root, path).Replace('\\', '/'),
            path => new ReadOnlyMemory<byte>(File.ReadAllBytes(path)),
            StringComparer.Ordinal);
    }
}
