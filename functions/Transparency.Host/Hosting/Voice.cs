using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Hosting;

/// <summary>How the program speaks: sentences for people, or with <c>--json</c> one document for programs.</summary>
public sealed class Voice(TextWriter output, TextWriter error, bool json, bool watched, TimeProvider time)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A sentence on a line of its own.</summary>
    public void Say(string sentence)
    {
        if (!json) output.WriteLine(OneLine(sentence));
    }

    /// <summary>The document that the command ends with.</summary>
    public void Answer<T>(T document)
    {
        if (json) output.WriteLine(JsonSerializer.Serialize(document, Json));
    }

    /// <summary>Why the command could not do its work.</summary>
    public void Complain(string sentence)
    {
        if (json) Answer(new { Error = OneLine(sentence) });
        else error.WriteLine(OneLine(sentence));
    }

    /// <summary>Says how far long work has come, if somebody watches.</summary>
    public Progress Begin(string what) => new(what, watched && !json ? error : TextWriter.Null, time);

    /// <summary>Names of files and texts of partners may hold anything; a line stays a line.</summary>
    static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '·' : c)) : text;
}
