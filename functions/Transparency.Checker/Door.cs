using System.Text.Json;
using System.Xml;

namespace Transparency.Checker;

/// <summary>
/// The last look at a dataset's files before they are public. It trusts nobody: it parses the bytes that would go out, knows nothing of
/// how they were made, adds everything up again, and says no unless every figure was published elsewhere or every small count is
/// certified. It is deterministic, and broken or hostile input is a refusal, never an exception.
/// </summary>
public static class Door
{
    /// <summary>Raised whenever the same evidence might be judged otherwise.</summary>
    public const string Version = "2";

    public static Verdict Decide(Evidence evidence)
    {
        try
        {
            var structure = Json.Read(evidence.Codebook).Member("structure");
            if (structure.Text("disclosure") == "published-elsewhere")
                return Elsewhere.WhyNot(evidence.Csv.Span) is { } bare ? No(evidence.File, bare) : Cited(evidence.File, Tallying.Of(evidence));
            var inspection = new Inspection(evidence, structure);
            return inspection.WhyNot() is { } why
                ? No(evidence.File, why)
                : new(true, $"{evidence.File} may go out: everything it shows was added up again, and every small count is protected.", inspection.Tally());
        }
        catch (Exception broken) when (broken is FormatException or OverflowException or JsonException or XmlException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            return No(evidence.File, broken switch
            {
                FormatException => broken.Message,
                OverflowException => "its counts or changes are too large to be added up; look at the report",
                _ => "one of the files given to the checker is damaged; make them again",
            });
        }
    }

    static Verdict Cited(string file, Tally? tally) =>
        new(true, $"{file} may go out: each of its rows was published elsewhere, with source, place and quote.", tally);

    static Verdict No(string file, string why) => new(false, $"{file} may not go out: {why}.");
}
