using System.Text;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every inbox keeps, wherever it stands.</summary>
public abstract class InboxContract
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IInbox Inbox { get; }

    /// <summary>What a partner does: puts a file there, or puts another in its place.</summary>
    protected abstract Task PutAsync(string name, byte[] bytes);

    [Fact]
    public async Task At_first_nothing_lies_there()
    {
        Assert.Empty(await Inbox.ListAsync("agency/", Stop));
        Assert.Null(await Inbox.OpenAsync("agency/people.csv", Stop));
    }

    [Fact]
    public async Task A_partner_sees_its_own_files_in_order_of_name()
    {
        foreach (var name in (string[])["agency/b.csv", "agency/a.csv", "agency-two/a.csv", "other.csv"]) await PutAsync(name, Encoding.UTF8.GetBytes(name));
        var files = await Inbox.ListAsync("agency/", Stop);
        Assert.Equal(["agency/a.csv", "agency/b.csv"], files.Select(file => file.Name));
        Assert.All(files, file => Assert.Equal(file.Name.Length, file.Bytes));
        using var reader = new StreamReader((await Inbox.OpenAsync("agency/a.csv", Stop))!);
        Assert.Equal("agency/a.csv", await reader.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_changes_changes_its_tag()
    {
        await PutAsync("agency/a.csv", [1]);
        var before = Assert.Single(await Inbox.ListAsync("agency/", Stop));
        Assert.Equal(before, Assert.Single(await Inbox.ListAsync("agency/", Stop)));
        await PutAsync("agency/a.csv", [2, 3]);
        Assert.NotEqual(before.Tag, Assert.Single(await Inbox.ListAsync("agency/", Stop)).Tag);
    }

    [Fact]
    public async Task Only_the_file_that_was_seen_is_taken_away()
    {
        await PutAsync("agency/a.csv", [1]);
        await PutAsync("agency/b.csv", [1]);
        var seen = await Inbox.ListAsync("agency/", Stop);
        await PutAsync("agency/b.csv", [2, 3]);
        foreach (var file in seen.Concat(seen)) await Inbox.RemoveAsync(file, Stop);
        Assert.Equal("agency/b.csv", Assert.Single(await Inbox.ListAsync("agency/", Stop)).Name);
    }
}
