using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Tests.Formats;

public class RoundTripTests
{
    [Fact]
    public void An_edition_reads_back_from_its_files_as_it_was_written()
    {
        var (written, read) = (Sample.Edition, Sample.Shelf.NewestOf(Code.Of("people"))!.Edition);
        Assert.Equal(written.Observations, read.Observations);
        Assert.Equal(written.QualityNotes, read.QualityNotes);
        Assert.Equal(written.Revisions, read.Revisions);
        Assert.Equal((written.Version, written.Release, written.FormatVersion), (read.Version, read.Release, read.FormatVersion));
        Assert.Equal(written.Structure.Dimensions, read.Structure.Dimensions);
        Assert.Equal(written.Structure.Measures, read.Structure.Measures);
        Assert.Equal(written.Structure.Notes, read.Structure.Notes);
    }

    [Fact]
    public void A_number_keeps_the_decimals_it_was_printed_with() => Assert.Equal("84.0 9.5 33.3", string.Join(' ',
        Sample.Shelf.NewestOf(Code.Of("people"))!.Edition.Observations
            .Where(o => $"{o.Series.Measure}" == "share").Select(o => o.Cell).OfType<Cell.Shown>()
            .Select(shown => shown.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void A_register_reads_back_from_its_files_as_it_was_written()
    {
        var (written, read) = (Sample.First.Registers[0], Sample.Shelf.NewestOf(Code.Of("sources"))!.Register);
        Assert.Equal(written.Structure, read.Structure);
        Assert.Equal(written.Rows, read.Rows);
        Assert.Equal(written.Revisions, read.Revisions);
    }

    [Fact]
    public void What_is_read_back_makes_no_new_release() => Assert.IsType<Outcome.Unchanged>(
        Flow.Releasing(Sample.Sources).Of([Flow.Table("TIME_PERIOD OBS_VALUE\n2026-01 4")], After("TIME_PERIOD OBS_VALUE\n2026-01 4"), Flow.Due));

    [Fact]
    public void Publisher_and_calendar_read_back_too()
    {
        var newest = Sample.Shelf.Newest!;
        Assert.Equal(Sample.First.Publisher with { Statements = [] }, newest.Publisher with { Statements = [] });
        Assert.Equal(Sample.First.Publisher.Statements, newest.Publisher.Statements);
        Assert.Equal(Sample.First.Calendar.Entries, newest.Calendar.Entries);
        Assert.Equal(Sample.First.Released, newest.Released);
    }

    [Fact]
    public void The_same_release_makes_the_same_bytes()
    {
        var again = Sample.Assemble(Sample.First, Shelf.Empty, Sample.Pages);
        Assert.Equal(Sample.Files.Select(file => (file.Path, Checksums.Of(file.Bytes))), again.Select(file => (file.Path, Checksums.Of(file.Bytes))));
    }

    static Previous After(string drawing)
    {
        var release = ((Outcome.Made)Flow.Releasing(Sample.Sources).Of([Flow.Table(drawing)], Previous.None, Flow.Due)).Release;
        return Shelf.Read([Sample.Assemble(release, Shelf.Empty, Sample.Pages)]).Previous;
    }
}
