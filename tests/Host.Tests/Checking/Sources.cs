namespace Transparency.Tests.Checking;

/// <summary>check-sources, on texts that a test writes: the true ones are not in the repository.</summary>
public sealed class Sources : IDisposable
{
    readonly Machine machine = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task Without_a_folder_of_texts_nothing_can_be_proved()
    {
        var ended = await machine.RunAsync("check-sources", "--texts", machine["none"]);
        Assert.Equal(2, ended.Code);
        Assert.Contains("name the folder of the source texts with --texts.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await machine.RunAsync("check-sources")).Code);
    }

    [Fact]
    public async Task A_quote_that_is_not_in_its_text_is_found_wanting_and_what_was_left_out_is_listed()
    {
        Directory.CreateDirectory(machine["texts"]);
        await File.WriteAllTextAsync(machine["texts/cep-workshop-belgium-flanders-2018.txt"], "A workshop was held.\nIt had 731 guests.\n", Stop);
        var ended = await machine.RunAsync("check-sources", "--texts", machine["texts"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains("cep-workshop-belgium-flanders-2018 line 2: '731' stands in no quote: … ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("S003 ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("sources-checked.json is the record of another run", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_written_where_it_is_asked_for()
    {
        Directory.CreateDirectory(machine["texts"]);
        var ended = await machine.RunAsync("check-sources", "--texts", machine["texts"], "--record", machine["record.json"]);
        Assert.Equal(1, ended.Code);
        Assert.Contains("\"passed\": false", await File.ReadAllTextAsync(machine["record.json"], Stop), StringComparison.Ordinal);
    }
}
