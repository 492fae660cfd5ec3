using Microsoft.AspNetCore.Components;
using Transparency.Statistics;

namespace Transparency.Site;

/// <summary>A part of a page: knows where it stands and speaks the reader's language.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    public Here Here { get; set; } = null!;

    protected Words Words => Here.Words;

    protected LanguageFormat Format => Here.Words.Format;

    protected string Language => Here.Words.Language;

    /// <summary>A sentence as plain text.</summary>
    protected string Say(string key, params ReadOnlySpan<(string Blank, object Value)> values) => Words.Fill(key, values);

    /// <summary>A sentence with its links and strong words.</summary>
    protected MarkupString Html(string key, params ReadOnlySpan<(string Blank, object Value)> values) => Here.Sentences.Html(key, values);

    /// <summary>A text of the shelf in the reader's language.</summary>
    protected string Of(Text text) => text[Language];
}
