using System.Text.Json;
using Transparency.Definitions;
using Transparency.Statistics;

namespace Transparency.Formats;

/// <summary><c>publisher.json</c> and <c>calendar.json</c> of a release: who publishes, and when releases come out.</summary>
static class Announcements
{
    public const string PublisherFile = "publisher.json", CalendarFile = "calendar.json";

    public static byte[] Write(Publisher publisher) => JsonFile.Write(json =>
    {
        json.WriteString("baseAddress", publisher.BaseAddress.OriginalString);
        json.WriteString("agency", $"{publisher.Agency}");
        json.Write("name", publisher.Name);
        json.Write("tagline", publisher.Tagline);
        json.Write("legalName", publisher.LegalName);
        json.WriteString("email", publisher.Email);
        json.WriteString("licence", publisher.Licence.OriginalString);
        json.Objects("statements", publisher.Statements, statement =>
        {
            json.WriteString("id", $"{statement.Id}");
            json.WriteBoolean("placeholder", statement.Placeholder);
            json.Write("heading", statement.Heading);
            json.Write("body", statement.Body);
        });
    });

    public static byte[] Write(Calendar calendar) => JsonFile.Write(json => json.Objects("entries", calendar.Entries, entry =>
    {
        json.WriteString("at", Instant.Text(entry.At));
        json.WriteString("movedFrom", entry.MovedFrom is { } before ? Instant.Text(before) : null);
        json.Write("reason", entry.Reason);
    }));

    public static Publisher ReadPublisher(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var json = document.RootElement;
        return new Publisher(
            new Uri(json.String("baseAddress")), json.ReadCode("agency"), json.ReadText("name"), json.ReadText("tagline"), json.ReadText("legalName"),
            json.String("email"), new Uri(json.String("licence")),
            [.. json.Members("statements").Select(s => new Statement(
                s.ReadCode("id"), s.GetProperty("placeholder").GetBoolean(), s.ReadText("heading"), s.ReadText("body")))]);
    }

    public static Calendar ReadCalendar(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return new Calendar([.. document.RootElement.Members("entries").Select(entry => new CalendarEntry(
            Instant.Parse(entry.String("at")), entry.OptionalString("movedFrom") is { } before ? Instant.Parse(before) : null, entry.ReadText("reason")))]);
    }
}
