using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Transparency.Tests.CatalogueFiles;

/// <summary>
/// The sources name people who hold no office and wrote nothing: in reports of the press, in thanks. Nothing that is published may.
/// The names are kept as hashes, so that this file does not name them either.
/// </summary>
public class Private_persons
{
    const string Salt = "transparency: nobody is named here\n";

    const int MostWords = 3;

    /// <summary>SHA-256 of the salt and a name in lower case, letters only: full names in both orders, and surnames that nothing else has.</summary>
    static readonly FrozenSet<string> Hashes = FrozenSet.Create(StringComparer.Ordinal,
    [
        "0c7a089b28637098115d798de4ede70564ef42bb8f9aef7fa61dc8e14c42bba2",
        "155d8213449d436dccb642e91b2896b049f3d5d130d155e4903bd6019ead5413",
        "165d2c515e352ad00c04db1ca4cbfc71c7ef607e92b59acf8ab1ffedd5ed3ebd",
        "1726b16bb4f377b0522da2e232ff007cc4b04b9d2aac55e1f61bb5fdd3fbb549",
        "1a30220304de7c073f453476b5b4fd06a7677fd188ac370260a2ab8be98573ae",
        "28f654653579eae5ea8a9a748f93877fa2e71447d39b366cf96a0f62f3b21bec",
        "303edd702dbeebdb414f1bd0af790e9aceac4a25db4f8cf7b1ebbd5385b53afe",
        "4b4cbbcc792fcf85490c1618fc319d158822f8defb1fc8bdd6524996a99e4c0e",
        "5e5245edd0f221704dd0d6bcccb06726d9b732e9577490e1edd62ea0fed145e6",
        "62917f53f571f405a2fed7fe014ae0f8bbd24e35f8c016683cafe8366f24f9bf",
        "77e6d1b0dd33464ec38013458710e75e5e1e21d360a0970140681f36781d7a6a",
        "8e1d507055655550941cedf06a7d1deb1aa2eb89e80dd49eff6cae09f17198f4",
        "8fa7c00603d89e413c1b9aed033b95f693261bd85c8fee8b5109d62838c78608",
        "9206c770fe4ea3b2d2692fb756590e91f12e08c86930f30bc1cf23fbadae66f4",
        "af7891ac6bb10d78e1b25eb833b08ad6b4a5cf7b29e8526941140f0a6c9c0d1f",
        "e865600df50eddd477bbae42a50db9e93bd234e11e4cdab00943b65dd47cec6a",
    ]);

    [Fact]
    public void Are_named_in_no_file_of_the_catalogue() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(CatalogueFolder.Root, "functions", "catalogue"), "*", SearchOption.AllDirectories),
            file => Assert.Empty(Named(File.ReadAllText(file), Hashes)));

    [Fact]
    public void Are_named_in_no_words_and_titles_of_the_pages() =>
        Assert.All(new[] { "words", "figures" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(CatalogueFolder.Root, "dashboard", folder))), file => Assert.Empty(Named(File.ReadAllText(file), Hashes)));

    [Theory]
    [InlineData("According to Jan-Piet Example, released in 2019", "janpietexample")]
    [InlineData("the case of EXAMPLE, Jan Piet", "examplejanpiet")]
    [InlineData("https://press.example.org/2019/jan-piet-example.html", "janpietexample")]
    [InlineData("https://press.example.org/janpietexample", "janpietexample")]
    [InlineData("a quote that ends with Example's", "example")]
    public void Would_be_found_in_whatever_way_they_are_written(string text, string name) =>
        Assert.Contains(name, Named(text, [Hash(name)]));

    [Fact]
    public void Are_not_found_in_words_that_only_resemble_them() =>
        Assert.Empty(Named("an exemplary plan, for example's sake; Jan and Piet", [Hash("janpietexample"), Hash("exampl")]));

    /// <summary>Every run of one to three words whose letters are a name of the list.</summary>
    static string[] Named(string text, IReadOnlyCollection<string> hashes)
    {
        var words = Words(text);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < words.Count; first++)
            for (var count = 1; count <= MostWords && first + count <= words.Count; count++)
                runs.Add(string.Concat(words.Skip(first).Take(count)));
        return [.. runs.Where(run => hashes.Contains(Hash(run)))];
    }

    static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text + " ")
        {
            if (char.IsLetter(c)) word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    static string Hash(string letters) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Salt + letters)));
}
