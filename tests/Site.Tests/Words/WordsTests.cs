using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.Site;
using Transparency.Tests.Published;

namespace Transparency.Tests.Wording;

public class WordsTests
{
    static readonly string Root = Ancestor(AppContext.BaseDirectory);

    /// <summary>All that stands between two quotes, in code and inside the attributes of components.</summary>
    static readonly Lazy<string[]> Literals = new(() => [.. Directory
        .EnumerateFiles(Path.Combine(Root, "dashboard", "Transparency.Site"), "*.*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(path => Regex.Matches(File.ReadAllText(path), "(?<=\")[^\"\\n]*(?=\")").Select(match => match.Value))
        .Distinct()]);

    [Fact]
    public void Every_word_exists_in_every_language()
    {
        Assert.Equal(["de", "en", "fr", "nl"], TrueFlow.Words.Keys.Order());
        var all = TrueFlow.Words["en"].Keys.ToArray();
        foreach (var words in TrueFlow.Words.Values) Assert.Equal(all, words.Keys);
    }

    [Fact]
    public void A_sentence_has_the_same_blanks_in_every_language()
    {
        var english = TrueFlow.Words["en"];
        foreach (var words in TrueFlow.Words.Values)
            foreach (var key in english.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)))
                Assert.True(Blanks(english[key]).SetEquals(Blanks(words[key])), $"{words.Language} {key}: {words[key]}");
    }

    [Fact]
    public void No_word_is_unused()
    {
        var whole = Literals.Value.Where(text => !text.Contains('{', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var patterns = Literals.Value.Where(IsPattern).Select(text => new Regex($"^{Pattern(text)}$")).ToArray();
        var unused = TrueFlow.Words["en"].Keys.Where(key =>
            !whole.Contains(key) && !whole.Contains(Regex.Replace(key, @"\.(one|other)$", "")) && !patterns.Any(pattern => pattern.IsMatch(key)));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_word_that_a_page_asks_for_exists()
    {
        var english = TrueFlow.Words["en"];
        var areas = english.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var asked = Literals.Value.Where(text => Regex.IsMatch(text, @"^[a-z]+(\.[a-z0-9-]+)+$") && areas.Contains(text.Split('.')[0]) && !text.EndsWith(".json", StringComparison.Ordinal));
        Assert.All(asked, key => Assert.True(english.Has(key) || english.Has(key + ".one"), key));
    }

    [Fact]
    public void Every_sentence_that_counts_has_both_forms()
    {
        foreach (var words in TrueFlow.Words.Values)
            foreach (var key in words.Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)))
                Assert.True(words.Has(key[..^".other".Length] + ".one"), $"{words.Language} {key}");
    }

    [Fact]
    public void A_lead_is_plain_no_sentence_is_longer_than_twenty_words()
    {
        foreach (var words in TrueFlow.Words.Values)
            foreach (var key in words.Keys.Where(key => key.EndsWith(".lead", StringComparison.Ordinal) || key.StartsWith("site.holds.", StringComparison.Ordinal)))
                foreach (var sentence in Regex.Split(words[key], @"(?<=[.?!])\s+"))
                    Assert.True(sentence.Split(' ').Length <= 20, $"{words.Language} {key}: {sentence}");
    }

    [Fact]
    public void Words_that_say_too_much_are_never_written()
    {
        using var terms = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "dashboard", "words", "terms.json")));
        foreach (var words in TrueFlow.Words.Values)
            foreach (var term in terms.RootElement.GetProperty(words.Language).EnumerateArray())
                foreach (var key in words.Keys)
                    Assert.False(
                        Regex.IsMatch(words[key], $@"\b{Regex.Escape(term.GetProperty("never").GetString()!)}\b", RegexOptions.IgnoreCase),
                        $"{words.Language} {key}: '{term.GetProperty("never")}'; write {term.GetProperty("instead")}.");
    }

    [Theory]
    [InlineData("nl", "9.634", "1,7%", "29 mei 2020")]
    [InlineData("fr", "9\u202f634", "1,7\u00a0%", "29 mai 2020")]
    [InlineData("de", "9.634", "1,7\u00a0%", "29. Mai 2020")]
    [InlineData("en", "9,634", "1.7%", "29 May 2020")]
    public void Numbers_and_dates_are_written_as_the_language_writes_them(string language, string number, string perCent, string date)
    {
        var words = TrueFlow.Words[language];
        Assert.Equal(number, words.Write(9634));
        Assert.Equal(perCent, words.Format.PerCent(1.7m));
        Assert.Equal(date, words.Write(new DateOnly(2020, 5, 29)));
    }

    [Fact]
    public void French_counts_none_as_one_and_the_first_of_a_month_has_its_own_form()
    {
        Assert.EndsWith(".one", TrueFlow.Words["fr"].FormOf("x", 0), StringComparison.Ordinal);
        Assert.EndsWith(".other", TrueFlow.Words["nl"].FormOf("x", 0), StringComparison.Ordinal);
        Assert.Equal("1er avril 2019", TrueFlow.Words["fr"].Write(new DateOnly(2019, 4, 1)));
    }

    [Theory]
    [InlineData("x", "nothing fills")]
    [InlineData("x y z", "leaves out")]
    public void A_blank_left_open_and_a_value_too_many_are_refused(string given, string says)
    {
        var words = Small("""{ "greet": "{x} meets {y}" }""");
        var values = given.Split(' ').Select(blank => (blank, (object)"A")).ToArray();
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => words.Fill("greet", values)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fills_a_blank_is_text_and_never_markup()
    {
        var html = new Sentences(Small("""{ "note": "**Note.** {text} [all](~/data/)" }""")).Html("note", ("text", "<script>**x**[y](z)")).Value;
        Assert.Equal("<b>Note.</b> &lt;script&gt;**x**[y](z) <a href=\"/en/data/\">all</a>", html);
    }

    [Fact]
    public void A_key_that_stands_in_two_files_is_refused()
    {
        var twice = Assert.Throws<FormatException>(() => Small("""{ "a": "1" }""", """{ "a": "2" }"""));
        Assert.Contains("'a' stands twice", twice.Message, StringComparison.Ordinal);
    }

    static Words Small(params string[] areas) => WordFiles.Read(
    [
        KeyValuePair.Create("en.json", File.ReadAllBytes(Path.Combine(Root, "dashboard", "words", "en.json"))),
        .. areas.Select((json, i) => KeyValuePair.Create($"area{i}.en.json", Encoding.UTF8.GetBytes(json))),
    ])["en"];

    static bool IsPattern(string text) => Regex.IsMatch(text, @"^[a-z]+\.([a-z.]*\.)?$|^[a-z]+\..*\{|^\{[a-z]+\}\.[a-z]+$");

    /// <summary>A literal with holes, or one that ends where a code is added.</summary>
    static string Pattern(string text) => string.Join("[A-Za-z0-9.-]+", Regex.Split(text.EndsWith('.') ? text + "{}" : text, @"\{[^}]*(?:\}|$)").Select(Regex.Escape)) + @"(\.(one|other))?";

    static HashSet<string> Blanks(string sentence) => [.. Regex.Matches(sentence, @"\{(\w+)\}").Select(match => match.Value)];

    static string Ancestor(string folder) => File.Exists(Path.Combine(folder, "Transparency.sln")) ? folder : Ancestor(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
