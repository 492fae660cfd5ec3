using System.Globalization;
using Transparency.Validation;

namespace Transparency.Partners.Json;

/// <summary>Everything that can be said of a file of JSON records.</summary>
static class JsonDecoding
{
    const string SameNames = "Give each record the same names; write null where there is nothing to say.";

    public static Finding NotJson(string file, int line) =>
        Refusal("E031", new(file, line), "is not JSON in UTF-8.", "Mend it near this line; if the file ends too early, send it again.");

    public static Finding NoRecords(string file, string pointer) =>
        Refusal("E032", new(file), $"has no list of records at '{(pointer.Length == 0 ? "/" : pointer)}'.", "Put the records there, or agree on another place with us.");

    public static Finding NotARecord(string file, int line) =>
        Refusal("E033", new(file, line), "is no record: each is an object of names and values.", "Write {\"name\": value, …} for each row.");

    public static Finding NotAValue(string file, int line, string member) =>
        Refusal("E033", new(file, line, member), "holds an object or a list.", "Write one text or number.");

    public static Finding Twice(string file, int line, string member) =>
        Refusal("E033", new(file, line, member), "stands twice in the record.", "Keep one.");

    public static Finding MissingMember(string file, int line, string member) =>
        Refusal("E034", new(file, line, member), "is missing from this record.", SameNames);

    /// <summary>Its name is not repeated: it may be somebody's.</summary>
    public static Finding OtherMember(string file, int line) =>
        Refusal("E034", new(file, line), "has a name that is not in the first record.", SameNames);

    public static Finding TooLong(string file, int line, int most) =>
        Refusal("E009", new(file, line), string.Create(CultureInfo.InvariantCulture, $"begins a record longer than {most} bytes."), "Send one object for each row.");

    static Finding Refusal(string rule, Place place, string sentence, string remedy) => new(rule, Severity.Refusal, place, sentence, remedy);
}
