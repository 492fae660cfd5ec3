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

    internal static AcceptedExtract Extract(DatasetStructure dataset)
    {
        using var rows = CsvRows.Open($"{dataset.Id}.csv", new MemoryStream(CatalogueFolder.Files()[$"extracts/{dataset.Id}.csv"].ToArray()));
        var @checked = Checking.Check(rows, dataset, new ExtractContext(new DateOnly(2026, 11, 22), PublishedFigures: true, Read().SourceDates));
        return @checked is Checked.Accepted accepted ? accepted.Extract : throw new InvalidOperationException(string.Join('\n', @checked.Findings));
    }

    static SourceRecord Record() => SourceRecordJson.Read(CatalogueFolder.Files()["sources-checked.json"]);

    [Fact]
    public void Is_whole()
    {
        Assert.Equal(16, Read().Datasets.Length);
        Assert.All(Read().Datasets, dataset => Assert.NotEmpty(Extract(dataset).Observations));
        Assert.Equal(["action-plans", "bodies", "corrections", "events", "evidence", "gaps", "glossary", "indicators", "known-not-held", "left-out", "milestones", "quality-notes", "remarks", "searches", "sources"], Read().Registers.Select(register => $"{register.Structure.Id}"));
        Assert.All(Read().Registers.Where(register => $"{register.Structure.Id}" is not ("corrections" or "quality-notes")), register => Assert.NotEmpty(register.Rows));
        Assert.Equal(5, Read().SourceDates.Count);
    }

    [Fact]
    public void Cites_nothing_that_was_not_proved_against_the_texts()
    {
        var cited = Read().Datasets.SelectMany(dataset => Citations.Of(Extract(dataset))).Concat(Read().Registers.SelectMany(Citations.Of)).ToList();
        Assert.Empty(SourceCheck.AgainstRecord(Record(), cited, [.. LeftOut.Of(Read().Register("left-out")!)]));
    }

    [Fact]
    public void Keeps_nationality_health_and_a_few_people_of_one_incident_on_dataset_pages()
    {
        var kept = Read().Datasets.SelectMany(dataset => Extract(dataset).Observations.Where(o => dataset.StaysOnDatasetPage(o.Attributes)).Select(_ => $"{dataset.Id}"));
        Assert.Equal(["abroad 2", "demography 4", "health 6", "incidents 2"], kept.GroupBy(id => id).Select(group => $"{group.Key} {group.Count()}").Order());
        Assert.All(Read().Datasets.SelectMany(dataset => Extract(dataset).Observations.Select(o => (dataset, o))), figure =>
            Assert.True(Speaks(figure.dataset, figure.o) is false || figure.dataset.StaysOnDatasetPage(figure.o.Attributes), $"{figure.dataset.Id} {figure.o.Series}"));

        static bool Speaks(DatasetStructure dataset, Observation o) => $"{dataset.Id}" == "health" || dataset.Dimensions.Select((dimension, i) => (dimension, code: o.Series.Dimensions[i]))
            .Any(part => $"{part.dimension.Id}" is "NATIONALITY" or "RESIDENCE" && part.code != Code.Total && part.code != Code.NotApplicable);
    }

    [Fact]
    public void Names_topics_that_have_a_page()
    {
        var topics = Read().Datasets.Select(dataset => $"{dataset.Topic}").ToHashSet();
        Assert.Equal(["abroad", "after-prison", "disengagement", "inmates", "occupancy"], topics.Order());
        Assert.All(Read().Register("gaps")!.Rows, row => Assert.Contains(row.Value("TOPIC"), topics));
        Assert.All(Read().Register("events")!.Rows.SelectMany(row => row.Value("TOPICS").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            topic => Assert.Contains(topic, topics));
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
