using System.Text;
using System.Text.Json.Nodes;
using Transparency.Checker;

namespace Transparency.Tests.Checker;

/// <summary>Whatever the checker is given, it answers with a sentence and keeps the door shut.</summary>
public class BrokenEvidence
{
    static readonly TinyEvidence Sound = new(ProtectedTables.Square());

    static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    static Verdict Decide(byte[] csv, byte[] codebook, byte[]? report, params byte[][] earlier) =>
        Door.Decide(new("tiny.csv", csv, codebook, [.. earlier.Select(bytes => (ReadOnlyMemory<byte>)bytes)], report is null ? null : (ReadOnlyMemory<byte>?)report, []));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_the_door_shut()
    {
        var (csv, codebook, report) = (Sound.Csv, Bytes(Sound.Codebook), Bytes(Sound.Report));
        Assert.True(Decide(csv, codebook, report).Open);
        for (var length = 0; length < csv.Length - 2; length++) Shut(Decide(csv[..length], codebook, report));
        for (var length = 0; length < codebook.Length; length++) Shut(Decide(csv, codebook[..length], report));
        for (var length = 0; length < report.Length; length++) Shut(Decide(csv, codebook, report[..length]));
        for (var length = 0; length < csv.Length - 2; length += 7) Decide(csv, codebook, report, csv[..length]);
    }

    [Fact]
    public void Bytes_that_are_altered_by_chance_never_make_the_checker_fall()
    {
        var chance = new Random(5);
        byte[][] sound = [Sound.Csv, Bytes(Sound.Codebook), Bytes(Sound.Report), Sound.Csv];
        for (var i = 0; i < 3000; i++)
        {
            var files = sound.Select(bytes => bytes.ToArray()).ToArray();
            var which = files[chance.Next(files.Length)];
            for (var times = chance.Next(1, 4); times > 0; times--)
                which[chance.Next(which.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"0123456789-,[]{}\"e.\\"[chance.Next(20)];
            Assert.NotEmpty(Decide(files[0], files[1], files[2], files[3]).Sentence);
        }
    }

    [Fact]
    public void Without_a_report_nothing_goes_out() => Assert.Contains("it has no report", Shut(Decide(Sound.Csv, Bytes(Sound.Codebook), null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"dataset\":\"tiny\"", "\"dataset\":\"other\"", "its report is that of another dataset")]
    [InlineData("report/1", "report/2", "its report is of a kind that the checker does not know")]
    [InlineData("\"dataset\":\"tiny\"", "\"dataset\":\"tiny\",\"dataset\":\"tiny\"", "is damaged")]
    [InlineData("\"base\":", "\"bases\":", "the member 'base' is missing")]
    [InlineData("\"certificates\":", "\"certificate\":", "the member 'certificates' is missing")]
    [InlineData("\"insiders\":[]", "\"insiders\":{}", "is no list")]
    [InlineData("\"value\":1,", "\"value\":1.0,", "is no whole number")]
    [InlineData("\"value\":1,", "\"value\":\"1\",", "is no whole number")]
    [InlineData("\"value\":1,", "\"value\":99,", "does not give it the value it says")]
    [InlineData("\"F\",", "\"Z\",", "its report has 'Z' in SEX, which the codebook has not")]
    [InlineData("\"F\",\"M\"", "\"M\",\"M\"", "names a member of a dimension twice")]
    [InlineData("COUNT@2024-01", "COUNT@2024-13", "its report has the unknown period COUNT@2024-13")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,0,0,3],[0,0,0,3]", "its report counts SEX=F, CATEGORY=a, COUNT@2024-01 twice")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,0,0,-3]", "its report counts SEX=F, CATEGORY=a, COUNT@2024-01 twice or below one")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[2,0,0,3]", "which is a sum")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,0,3]", "with another number of dimensions")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,7,0,3]", "beyond the members of CATEGORY")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,-1,0,3]", "beyond the members of CATEGORY")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,0,0,9223372036854775807]", "too large to be added up")]
    [InlineData("\"base\":[[0,0,0,3]", "\"base\":[[0,0,0,9223372036854775808]", "is no whole number")]
    public void A_report_that_is_wrong_is_refused_in_words(string was, string becomes, string why)
    {
        var report = Sound.Report.ToJsonString();
        var at = report.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, report);
        Assert.Contains(why, Shut(Decide(Sound.Csv, Bytes(Sound.Codebook), Encoding.UTF8.GetBytes(report[..at] + becomes + report[(at + was.Length)..]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_that_run_over_are_no_small_numbers()
    {
        var evidence = new TinyEvidence(ProtectedTables.Square());
        foreach (var change in evidence.System["certificates"]![0]!["moves"]![0]!["changes"]!.AsArray()) change![3] = long.MaxValue;
        evidence.StaysShut("too large to be added up");
    }

    [Fact]
    public void A_sentence_names_cells_and_no_figure_of_the_report()
    {
        foreach (var cell in new[] { "F a", "F b", "M a", "M b" })
        {
            var evidence = new TinyEvidence(ProtectedTables.Square());
            evidence.System["certificates"] = new JsonArray();
            evidence.Show($"{cell} COUNT@2024-01", "8");
            var sentence = evidence.Decide().Sentence.Replace("2024-01", "", StringComparison.Ordinal);
            Assert.DoesNotContain(sentence, char.IsAsciiDigit);
        }
    }

    static string Shut(Verdict verdict)
    {
        Assert.False(verdict.Open, verdict.Sentence);
        Assert.StartsWith("tiny.csv may not go out: ", verdict.Sentence, StringComparison.Ordinal);
        return verdict.Sentence;
    }
}
