namespace Transparency.Tests.Bicep;

/// <summary>Every check is shown a template that breaks it and nothing else.</summary>
public sealed class What_the_checks_find(What_the_checks_find.AllAtOnce found) : IClassFixture<What_the_checks_find.AllAtOnce>
{
    public static TheoryData<string> Titles => [.. Faulty_templates.All.Select(one => one.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Each_fault_is_found_where_it_stands(string title)
    {
        var at = Array.FindIndex(Faulty_templates.All, one => one.Title == title);
        var said = found.Lines.Where(line => line.StartsWith(Folder(at), StringComparison.Ordinal)).Select(line => line.Replace(Folder(at), "", StringComparison.Ordinal));
        Assert.Equal(Faulty_templates.All[at].Says.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fault_ends_with_one() => Assert.Equal(1, found.Code);

    static string Folder(int at) => $"{at:00}/";

    /// <summary>All templates lie in one folder, each in its own, and are checked in one go.</summary>
    public sealed class AllAtOnce(Checks checks) : IAsyncLifetime
    {
        readonly string folder = Directory.CreateTempSubdirectory("transparency-test-").FullName;

        public IReadOnlyList<string> Lines { get; private set; } = [];

        public int Code { get; private set; }

        public async ValueTask InitializeAsync()
        {
            for (var at = 0; at < Faulty_templates.All.Length; at++)
                foreach (var file in Faulty_templates.All[at].Files.Split(">>> ", StringSplitOptions.RemoveEmptyEntries))
                {
                    var (name, text) = (file[..file.IndexOf('\n', StringComparison.Ordinal)], file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
                    var path = Path.Combine(folder, Folder(at), name);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    await File.WriteAllTextAsync(path, text.TrimEnd('\n') + "\n");
                }
            var ran = await checks.RunAsync(folder);
            (Code, Lines) = (ran.Code, ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
