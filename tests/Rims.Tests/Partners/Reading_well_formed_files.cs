using System.Globalization;
using System.Text;
using CsvHelper;
using Transparency.Definitions;
using Transparency.Partners;
using Transparency.Partners.Csv;
using Transparency.Statistics;

namespace Transparency.Tests.Partners;

public class Reading_well_formed_files
{
    [Fact]
    public void Fields_come_as_they_stand()
    {
        using var rows = Open("A,B,C\r\n 1 ,\"two, \"\"2\"\"\nand on\",\r\n\"\",\"é\",3\r\n");
        Assert.Equal(["A", "B", "C"], rows.Header);
        Assert.True(rows.Read());
        Assert.Equal((2, " 1 ", "two, \"2\"\nand on", ""), (rows.Line, rows[0], rows[1], rows[2]));
        Assert.True(rows.Read());
        Assert.Equal((4, "", "é", "3"), (rows.Line, rows[0], rows[1], rows[2]));
        Assert.False(rows.Read());
        Assert.Empty(rows.Findings);
    }

    [Fact]
    public void We_read_what_CsvParser_reads()
    {
        var chance = new Random(20261122);
        string[] fields = ["", "a", "7", "é€", "a b", "\"x\"", "\"a,b\"", "\"a\"\"b\"", "\"a\r\nb\"", "\"\"", new string('y', 3000)];
        for (var round = 0; round < 500; round++)
        {
            var columns = 1 + chance.Next(5);
            var text = new StringBuilder(string.Join(',', Enumerable.Range(0, columns).Select(i => $"C{i}")) + "\r\n");
            for (var row = chance.Next(60); row > 0; row--)
                text.AppendJoin(',', Enumerable.Range(0, columns).Select(i => columns == 1 ? "z" : fields[chance.Next(fields.Length)])).Append(round % 2 == 0 ? "\r\n" : "\n");
            using var theirs = new CsvParser(new StringReader(text.ToString()), CultureInfo.InvariantCulture);
            using var ours = Open(text.ToString());
            theirs.Read();
            while (theirs.Read())
            {
                Assert.True(ours.Read());
                Assert.Equal(theirs.Record!, Enumerable.Range(0, ours.Count).Select(i => ours[i]));
            }
            Assert.False(ours.Read());
            Assert.Empty(ours.Findings);
        }
    }

    [Fact]
    public void Equal_short_fields_are_one_string()
    {
        using var rows = Open("A,B\nDGEPI,x\nother,y\nDGEPI,DGEPI\n");
        rows.Read();
        var first = rows[0];
        rows.Read();
        _ = rows[0];
        rows.Read();
        Assert.Same(first, rows[0]);
        Assert.Same(first, rows[1]);
    }

    [Fact]
    public void A_hundred_thousand_rows_take_little_memory()
    {
        using var rows = Open("A,B,C,D,E\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"2020-{i % 12},M,DGEPI,{i % 300},\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var letters = 0L;
        while (rows.Read())
            for (var i = 0; i < rows.Count; i++) letters += rows[i].Length;
        Assert.True(letters > 0);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_folder_gives_its_extracts_in_order_of_name_and_says_what_it_left()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var name in (string[])["b.csv", "a.csv", "c.csv", "README.md"]) File.WriteAllText(Path.Combine(folder, name), "");
        var partner = APartner.In(new PartnerPlace.Folder("."));
        var found = FolderSource.List(folder, partner, [Code.Of("a"), Code.Of("b")]);
        Assert.Equal(["a.csv", "b.csv"], found.Extracts.Select(extract => extract.File));
        Assert.Equal("c.csv", Assert.Single(found.Findings).Place.File);
        Assert.Empty(FolderSource.List(Path.Combine(folder, "none"), partner, []).Extracts);
        Directory.Delete(folder, recursive: true);
    }

    static CsvRows Open(string text) => CsvRows.Open("x.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
