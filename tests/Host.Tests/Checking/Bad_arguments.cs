using System.Text.Json;

namespace Transparency.Tests.Checking;

/// <summary>What ends with 2 and one sentence: the command could not be done at all.</summary>
public sealed class Bad_arguments : IDisposable
{
    readonly Machine machine = Machine.Small();

    public void Dispose() => machine.Dispose();

    [Theory]
    [InlineData("check nofile.csv --dataset celex-inmates", "There is no file 'nofile.csv'; check its name and folder.")]
    [InlineData("check . --dataset celex-inmates", "'.' is a folder; name the files in it.")]
    [InlineData("check x.csv", "Say what the files are with --dataset ID or --partner ID; 'transparency check --help' says what may be written.")]
    [InlineData("check --dataset celex-inmates", "'transparency check --help' says what may be written.")]
    [InlineData("check x.csv --dataset nothing", "The catalogue has no dataset 'nothing'; it has ")]
    [InlineData("check x.csv --partner nobody", "The catalogue has no partner 'nobody'; it has ")]
    [InlineData("check celex-inmates.csv --partner published-figures", "There is no file 'celex-inmates.csv'")]
    [InlineData("check x.csv --bogus", "'--bogus' is no command and no option here; 'transparency check --help' says what may be written.")]
    [InlineData("bogus", "'bogus' is no command and no option here; 'transparency --help' says what may be written.")]
    [InlineData("", "'transparency --help' says what may be written.")]
    [InlineData("serve --port eighty", "'eighty' is no port")]
    [InlineData("serve --port 65536", "'65536' is no port")]
    [InlineData("serve --port -1", "'-1' is no port")]
    [InlineData("serve", "There is no site in ")]
    [InlineData("pull --catalogue nowhere", "There is no catalogue in 'nowhere'; name its folder with --catalogue.")]
    public async Task Each_is_told_in_a_sentence(string line, string sentence)
    {
        var ended = await machine.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, ended.Code);
        Assert.Contains(sentence, ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
        Assert.Empty(ended.Out);
    }

    [Fact]
    public async Task Also_as_a_document()
    {
        var ended = await machine.RunAsync("check", "nofile.csv", "--dataset", "celex-inmates", "--json");
        Assert.Equal(2, ended.Code);
        Assert.Equal("There is no file 'nofile.csv'; check its name and folder.", JsonDocument.Parse(ended.Out).RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_file_whose_name_is_no_dataset()
    {
        await File.WriteAllTextAsync(machine["mine.csv"], "", TestContext.Current.CancellationToken);
        var ended = await machine.RunAsync("check", machine["mine.csv"], "--partner", "published-figures");
        Assert.Equal(2, ended.Code);
        Assert.Contains("is named for no dataset of the catalogue", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_catalogue_is_found_wanting_with_all_that_is_wrong()
    {
        await File.WriteAllTextAsync(machine["catalogue/calendar.json"], "{", TestContext.Current.CancellationToken);
        var ended = await machine.RunAsync("pull");
        Assert.Equal(1, ended.Code);
        Assert.Contains("calendar.json", ended.Out, StringComparison.Ordinal);
        Assert.Contains("The catalogue is refused, with ", ended.Out, StringComparison.Ordinal);
    }
}
