using System.Collections.Immutable;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Tests.Validate;

public class Quality_notes
{
    const string AboveTotal = """
        TIME_PERIOD CATEGORY OBS_VALUE
        2026-01     _T       6
        2026-01     A        7
        """;

    [Fact]
    public void A_note_is_written_in_every_language_with_the_cells_it_is_about()
    {
        var notes = Of(Flow.Catalogue(), AboveTotal).For(Code.Of("people"));
        Assert.Equal(["V301", "V302"], notes.Select(n => $"{n.Rule}"));
        Assert.Equal("People [fr], January 2026: does not agree [fr]", notes[0].Sentence["fr"]);
        Assert.Equal("People [en], A [en], January 2026: does not agree [en]", notes[1].Sentence["en"]);
        Assert.Equal(2, notes[1].Concerns.Length);
    }

    [Fact]
    public void A_note_carries_the_words_of_both_places_each_once() =>
        Assert.Equal(["there were 7", "there were 6"], Of(Flow.Catalogue(), AboveTotal).For(Code.Of("people"))[1].Quotes.Select(quote => quote.Quote));

    [Fact]
    public void The_same_cells_give_a_note_the_same_id_whatever_else_is_counted()
    {
        var before = Of(Flow.Catalogue(), AboveTotal).All.Select(note => note.Id);
        var after = Of(Flow.Catalogue(), AboveTotal + "\n2026-02     A        9").All.Select(note => note.Id);
        Assert.Equal(before, after);
        Assert.Equal(2, before.Distinct().Count());
    }

    [Fact]
    public void A_note_between_two_datasets_stands_in_both_with_the_cells_of_each()
    {
        var (one, other) = (Structures.People, Structures.People with { Id = Code.Of("visitors") });
        var relation = new Relation(Code.Of("same"), "V404", [Side("one", one), Side("other", other)], -1, false, Texts.Of("It says so"));
        var notes = QualityNotes.Of(
            [(one, Flow.Table("TIME_PERIOD OBS_VALUE\n2026-01 4").Observations), (other, Flow.Table("TIME_PERIOD OBS_VALUE\n2026-01 5", other).Observations)],
            Flow.Catalogue() with { Relations = [relation] }, Texts.Languages);
        var (here, there) = (Assert.Single(notes.For(one.Id)), Assert.Single(notes.For(other.Id)));
        Assert.Equal(here.Id, there.Id);
        Assert.Single(here.Concerns);
        Assert.Equal("It says so [nl]", here.Remark["nl"]);
        Assert.Equal(2, notes.FiguresOf(here).Length);
    }

    [Fact]
    public void What_stays_on_the_page_of_its_dataset_is_in_no_list_of_all_notes_and_comes_last_there()
    {
        var structure = Structures.People with { Notes = [new(Code.Of("SMALL"), Code.Of("accuracy"), false, DatasetPageOnly: true, Texts.Of("Few"))] };
        var notes = QualityNotes.Of([(structure, Flow.Table("""
            TIME_PERIOD CATEGORY OBS_VALUE NOTE
            2026-01     _T       6         SMALL
            2026-01     A        7         SMALL
            2026-08     _T       2         .
            2026-08     B        3         .
            """, structure).Observations)], Flow.Catalogue(), Texts.Languages);
        Assert.Equal(["V301 2026-08", "V302 2026-08", "V301 2026-01", "V302 2026-01"], notes.For(structure.Id).Select(note => $"{note.Rule} {note.Concerns[0].Period}"));
        Assert.Equal(["V301", "V302"], notes.All.Select(note => $"{note.Rule}"));
    }

    [Fact]
    public void Two_figures_on_either_side_of_a_change_are_told_once_for_each_change()
    {
        var structure = Structures.People with
        {
            Breaks = [Change("new-names", "2026-02-01"), Change("list-revised", "2026-03-01"), Change("later", "2026-05-01")],
        };
        var notes = QualityNotes.Of([(structure, Flow.Table("""
            TIME_PERIOD CATEGORY OBS_VALUE
            2026-01     A        68
            2026-03     A        41
            2026-04     A        40
            """, structure).Observations)], Flow.Catalogue(), Texts.Languages).All.ToList();
        Assert.Equal(["V307", "V307"], notes.Select(note => $"{note.Rule}"));
        Assert.NotEqual(notes[0].Id, notes[1].Id);
    }

    [Fact]
    public void Rates_printed_without_their_base_are_told_together_where_one_quote_holds_them() =>
        Assert.Equal(["V306"], Of(Flow.Catalogue(), """
            TIME_PERIOD CATEGORY MEASURE OBS_VALUE BASE QUOTE
            2026-01     A        share   29        .    29~and~48
            2026-01     B        share   48        .    29~and~48
            2026-01     C        share   10        177  10~of~177
            2026-02     A        share   30        .    30~of~them
            2026-02     A        count   3         .    3~of~them
            """).All.Select(note => $"{note.Rule}"));

    [Fact]
    public void All_notes_fill_the_register_of_notes()
    {
        var register = new Register(new RegisterStructure(Code.Of("quality-notes"), 1, Texts.Of("Notes"), Texts.Of("Notes"), []), []);
        var release = ((Outcome.Made)Flow.Releasing(register).Of([Flow.Table(AboveTotal)], Previous.None, Flow.Due)).Release;
        var row = release.Registers.Single().Rows[0];
        Assert.Equal("V301", row.Value("RULE"));
        Assert.Equal("people", row.Value("DATASETS"));
        Assert.Equal("there were 6", row.Value("QUOTE_1"));
        Assert.Equal("there were 7", row.Value("QUOTE_2"));
        Assert.Contains("people M._T._T.report.count 2026-01; people M.A._T.report.count 2026-01", row.Value("CELLS"), StringComparison.Ordinal);
    }

    static QualityNotes Of(Catalogue catalogue, string drawing) =>
        QualityNotes.Of([(Structures.People, Flow.Table(drawing).Observations)], catalogue, Texts.Languages);

    static RelationSide Side(string role, DatasetStructure dataset) =>
        new(role, Texts.Of(role), [new(dataset.Id, Structures.Count, ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty)], []);

    static Break Change(string id, string from) => new(Code.Of(id), DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        Texts.Of(id), ImmutableSortedDictionary<string, ImmutableArray<Code>>.Empty);
}
