using System.Text.RegularExpressions;
using Transparency.Fakes;
using Transparency.Validation;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>The rules over all figures of the five documents: what really does not agree in them, and what was held against each other and does.</summary>
public class What_the_rules_find
{
    static readonly Lazy<QualityNotes> Notes = new(() => QualityNotes.Of(
        [.. The_catalogue.Read().Datasets.Select(dataset => (dataset, The_catalogue.Extract(dataset).Observations))], The_catalogue.Read(), Texts.Languages));

    /// <summary>Rule, datasets, and the sentence that a reader gets.</summary>
    [Theory]
    [InlineData("V304", "probation-caseload", "28 November 2018: the date does not agree with that of the document itself (28 February 2018)")]
    [InlineData("V305", "common-database", "76% with a count of 38 belongs to a base of 50. This does not agree with the printed total of that group: 49 (11 June 2020)")]
    [InlineData("V306", "celex-inmates", "‘Radicalised’ or ‘vulnerable to radicalisation’: about 2. Printed without the number")]
    [InlineData("V306", "returnees", "Returnees who settled in Belgium, At liberty: 65%. Printed without the number")]
    [InlineData("V307", "celex-inmates", "220 (2019) and 177 (February 2020) lie on either side of a change in what is counted: the list of category D was revised")]
    [InlineData("V307", "celex-inmates", "68 (April 2019) and 41 (February 2020) lie on either side of a change in what is counted: the list of category D was revised")]
    [InlineData("V307", "celex-inmates", "68 (April 2019) and 41 (February 2020) lie on either side of a change in what is counted: CelEx has used other names")]
    [InlineData("V402", "disengagement-assessments returnees", "Women returnees assessed after release: 20 (November 2019). That is 20 people and does not agree with the group that they are part of, women returnees ever incarcerated: 13 (May 2020)")]
    [InlineData("V403", "disengagement-assessments returnees", "Male returnees assessed after release: 44 (November 2019). This does not agree with how many can have left prison (May 2020): male returnees ever incarcerated, 63, less those still there, 29, is 34")]
    [InlineData("V403", "disengagement-assessments returnees", "Women returnees assessed after release: 20 (November 2019). This does not agree with how many can have left prison (May 2020): women returnees ever incarcerated, 13, less those still there, 4, is 9")]
    [InlineData("V404", "returnees", "33 (May 2020); returned foreign terrorist fighters (category 3) in detention, according to CUTA, 31 (27 April 2020)")]
    [InlineData("V404", "celex-inmates common-database", "6 (February 2020); Islamist hate propagandists in detention, according to CUTA, 9 (2 July 2020)")]
    [InlineData("V404", "celex-releases common-database", "18 (2012 to February 2020); Islamist hate propagandists released, according to CUTA, 38 (2 July 2020)")]
    [InlineData("V404", "celex-inmates", "up to 450 (2018); inmates on the CelEx list, 220 (2019)")]
    [InlineData("V404", "disengagement-assessments", "84% of 44 (November 2019); according to the Flemish plan, about 80% (2020)")]
    [InlineData("V405", "celex-inmates disengagement-programmes", "by CAPREV: 64 (December 2019). The base is the number of inmates on the CelEx list: 220 (2019)")]
    [InlineData("V406", "sentences", "6.6 (2020). This does not agree with the range that the same source gives for ‘the vast majority’ of returnees: 3 to 5")]
    [InlineData("V406", "sentences", "5.8 (2020). This does not agree with the range that the same source gives for ‘the vast majority’ of returnees: 3 to 5")]
    [InlineData("V407", "", "the overview of 2019: 2002; according to the study of 2020: 2006")]
    [InlineData("V407", "", "in the text of the Flemish plan: 11 December 1998; in its footnotes: 30 November 1998")]
    public void Is_told_with_both_quotes(string rule, string datasets, string sentence)
    {
        var note = Assert.Single(Notes.Value.All, note => $"{note.Rule}" == rule && note.Sentence["en"].Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(datasets, string.Join(' ', Notes.Value.FiguresOf(note).Select(figure => $"{figure.Structure.Id}").Distinct().Order()));
        Assert.NotEmpty(note.Quotes);
    }

    [Fact]
    public void Is_this_much_and_no_more() => Assert.Equal(
        "V304 1 · V305 1 · V306 7 · V307 3 · V402 1 · V403 2 · V404 5 · V405 1 · V406 2 · V407 2",
        string.Join(" · ", Notes.Value.All.GroupBy(note => $"{note.Rule}").Select(group => $"{group.Key} {group.Count()}")));

    /// <summary>A rule whose two sides are the same quote (a document that contradicts itself in one sentence) has one; every other has the words of both.</summary>
    [Fact]
    public void Between_documents_has_the_words_of_each() => Assert.All(
        Notes.Value.All.Where(note => $"{note.Rule}" is "V401" or "V402" or "V403" or "V404" or "V405" or "V407"), note => Assert.InRange(note.Quotes.Length, 2, 4));

    [Fact]
    public void Speaks_in_the_tone_of_quality_notes() => Assert.All(Notes.Value.All.SelectMany(note => note.Sentence.ByLanguage.Values), sentence =>
    {
        Assert.DoesNotMatch(new Regex(@"\b(error|false|wrong|fout|onjuist|erreur|faux|fausse|Fehler|falsch)\b", RegexOptions.IgnoreCase), sentence);
        Assert.DoesNotContain('{', sentence);
    });

    /// <summary>Where two figures agree the relation stays silent; without its figures it would be silent too, so it must find them.</summary>
    [Fact]
    public void Rests_on_relations_that_all_find_their_figures()
    {
        var published = new PublishedFigures([.. The_catalogue.Read().Datasets.Select(dataset => (dataset, The_catalogue.Extract(dataset).Observations))], The_catalogue.Read().Register("events"));
        Assert.All(The_catalogue.Read().Relations, relation => Assert.All(relation.Sides, side =>
        {
            Assert.All(side.Figures, choice => Assert.NotEmpty(published.Of(choice)));
            Assert.Equal(side.Records.Length, published.Records(side).Length);
        }));
    }

    [Fact]
    public void Is_counted_by_source_and_dataset_in_a_committed_table() => Assert.Equal(
        File.ReadAllText(Path.Combine(CatalogueFolder.Root, "functions", "catalogue", "figures-by-source.csv")),
        string.Concat(The_catalogue.Read().Datasets.SelectMany(dataset => The_catalogue.Extract(dataset).Observations.Select(o => (dataset.Id, o.Series.Source)))
            .GroupBy(figure => figure).OrderBy(group => group.Key.Source).ThenBy(group => group.Key.Id)
            .Select(group => $"{group.Key.Source},{group.Key.Id},{group.Count()}\r\n").Prepend("SOURCE,DATASET,FIGURES\r\n")));
}
