using Microsoft.Data.Sqlite;
using Transparency.Local.Folders;
using Transparency.Local.Tables;
using Transparency.Releases;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Local;

public sealed class The_state_of_a_machine : IDisposable
{
    readonly Folder folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_dead_run_left_is_swept_away_with_the_next_lease()
    {
        var state = new LocalState(folder.Path);
        Directory.CreateDirectory(folder["releases/2026-11-22.unfinished-7/data"]);
        Directory.CreateDirectory(folder["extracts/00"]);
        await File.WriteAllTextAsync(folder["releases/2026-11-22.unfinished-7/data/a"], "half", Stop);
        await File.WriteAllTextAsync(folder["extracts/00/00.unfinished-7"], "half", Stop);
        Assert.Empty(await state.Shelf.ReleasesAsync(Stop));
        await (await state.TryTakeAsync(Stop))!.DisposeAsync();
        Assert.Equal("lease: ", folder.Picture());
    }

    [Fact]
    public async Task Two_puts_of_one_release_at_once_leave_one_whole_release()
    {
        var state = new LocalState(folder.Path);
        var release = ReleaseId.Parse("2026-11-22");
        await state.Shelf.PutAsync(release, [new("a", new byte[] { 1 })], Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => state.Shelf.PutAsync(release, [new("a", new byte[] { 2 })], Stop));
        Assert.Equal([1], (await state.Shelf.OpenAsync(release, Stop))[0].Bytes.ToArray());
    }

    [Fact]
    public async Task A_state_of_the_version_before_is_carried_over()
    {
        Directory.CreateDirectory(folder.Path);
        var memory = new PullMemory(Code.Of("a"), Code.Of("people"), PullOutcome.Refused, DateTimeOffset.UnixEpoch, null, "", "", "", "V010");
        await new SqlitePullState(folder["observations.db"]).PutAsync(memory, Stop);
        using (var old = new SqliteConnection($"Data Source={folder["observations.db"]};Pooling=False"))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(new[] { "at", "bytes", "mac", "findings" }.Select(column => $"ALTER TABLE pulls DROP COLUMN refused_{column}; ")) + "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }
        Assert.Equal([memory], await new SqlitePullState(folder["observations.db"]).AllAsync(Stop));
        var refused = memory with { Refusal = new(DateTimeOffset.UnixEpoch, 7, "00", "G001") };
        await new SqlitePullState(folder["observations.db"]).PutAsync(refused, Stop);
        Assert.Equal([refused], await new SqlitePullState(folder["observations.db"]).AllAsync(Stop));
    }
}
