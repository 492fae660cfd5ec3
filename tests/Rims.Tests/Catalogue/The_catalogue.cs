using System.Text.RegularExpressions;
using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Formats;
using Transparency.Partners.Csv;
using Transparency.Sources;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Tests.CatalogueFiles;

public class The_catalogue
{
    static readonly Lazy<Catalogue> Whole = new(() => CatalogueReading.Read(CatalogueFolder.Files()) is CatalogueRead.Whole whole
        ? whole.Catalogue
        : throw new InvalidOperationException(string.Join('\n', CatalogueFolder.Found(CatalogueFolder.Files()))));

    internal static Catalogue Read() => Whole.Value;

    static AcceptedExtract Extract(DatasetStructure dataset)
    {
        using var rows = CsvRows.Open($"{dataset.Id}.csv", new MemoryStream(CatalogueFolder.Files()[$"extracts/{dataset.Id}.csv"].ToArray()));
        var @checked = Checking.Check(rows, dataset, new ExtractContext(new DateOnly(2026, 11, 22), PublishedFigures: true, Read().SourceDates));
        return @checked is Checked.Accepted accepted ? accepted.Extract : throw new InvalidOperationException(string.Join('\n', @checked.Findings));
    }

    static SourceRecord Record() => SourceRecordJson.Read(CatalogueFolder.Files()["sources-checked.json"]);

    [Fact]
    public void Is_whole()
    {
        Assert.Equal(["celex-inmates", "disengagement-programmes", "drad-ex-occupancy"], Read().Datasets.Select(dataset => $"{dataset.Id}"));
        Assert.Equal(["events", "gaps", "glossary", "known-not-held", "sources"], Read().Registers.Select(register => $"{register.Structure.Id}"));
        Assert.All(Read().Registers, register => Assert.NotEmpty(register.Rows));
        Assert.Equal(5, Read().SourceDates.Count);
    }

    [Fact]
    public void Has_figures_for_every_dataset_that_no_rule_contradicts() =>
        Assert.All(Read().Datasets, dataset => Assert.Empty(Extract(dataset).Notes));

    [Fact]
    public void Cites_nothing_that_was_not_proved_against_the_texts()
    {
        var cited = Read().Datasets.SelectMany(dataset => Citations.Of(Extract(dataset))).Concat(Read().Registers.SelectMany(Citations.Of)).ToList();
        Assert.Empty(SourceCheck.AgainstRecord(Record(), cited, []));
    }

    [Fact]
    public void Names_the_texts_by_the_hash_they_were_proved_with() =>
        Assert.Equal(
            Record().Texts.Select(text => ($"{text.Source}", text.Sha256)),
            Read().Register("sources")!.Rows.Select(row => ($"{row.Id}", row.Value("TEXT_HASH"))));

    [Fact]
    public void Explains_no_note_that_no_figure_has() =>
        Assert.All(Read().Datasets, dataset => Assert.Equal(
            dataset.Notes.Select(note => note.Code).Order(),
            Extract(dataset).Observations.SelectMany(o => o.Attributes.Notes).Distinct().Order()));

    [Fact]
    public void Flags_a_date_that_the_words_do_not_state() =>
        Assert.All(Read().Datasets.SelectMany(dataset => Extract(dataset).Observations.Where(o => o.Attributes.Citation!.ReferenceAsWritten == Cited.NoDate)
            .Select(o => (dataset, o))), figure => Assert.Contains(figure.dataset.Notes, note => note.DateImplied && figure.o.Attributes.Notes.Contains(note.Code)));

    /// <summary>Titles as printed and their translations are not ours to mend.</summary>
    [Theory]
    [InlineData("en", "terrorists|extremist offender|deradicalised|success|islamic")]
    [InlineData("nl", "terroristen|extremistische dader|gederadicaliseerd|succes|islamitisch")]
    [InlineData("fr", "les terroristes|des terroristes|déradicalisé|succès|islamique")]
    [InlineData("de", "die Terroristen|extremistische Täter|deradikalisiert|Erfolg|islamisch")]
    public void Speaks_of_people_with_care(string language, string unfit)
    {
        var texts = Read().Registers.SelectMany(register => register.Rows).Where(row => $"{row.Id}" != "islamist")
            .SelectMany(row => row.Texts.Where(text => text.Key != "TITLE_TRANSLATED").Select(text => text.Value))
            .Concat(Read().Datasets.SelectMany(Texts)).Concat([Read().Publisher.Name, Read().Publisher.Tagline]);
        Assert.All(texts, text => Assert.DoesNotMatch(new Regex($@"\b({unfit})", RegexOptions.IgnoreCase), text[language]));
    }

    static IEnumerable<Text> Texts(DatasetStructure dataset) =>
    [
        dataset.Title, dataset.Description, .. dataset.Notes.Select(note => note.Text), .. dataset.Breaks.Select(@break => @break.Reason),
        .. dataset.Measures.SelectMany(measure => new[] { measure.Name, measure.Description, measure.Coverage }),
        .. dataset.Dimensions.SelectMany(dimension => dimension.CodeList.Items.SelectMany(item => item.Description.IsEmpty ? [item.Name] : new[] { item.Name, item.Description })),
    ];
}
