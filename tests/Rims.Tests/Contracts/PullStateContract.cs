using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What everybody keeps who remembers pulls, wherever it stands.</summary>
public abstract class PullStateContract
{
    static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 5, TimeSpan.Zero);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IPullState State { get; }

    static PullMemory Memory(string partner, string dataset) =>
        new(Code.Of(partner), Code.Of(dataset), PullOutcome.Accepted, Noon, Noon.AddDays(-1), "\"v1\"", "Mon, 23 Nov 2026 08:00:00 GMT", new string('a', 64), "");

    [Fact]
    public async Task At_first_nothing_is_remembered() => Assert.Empty(await State.AllAsync(Stop));

    [Fact]
    public async Task Memories_come_back_as_they_went_in_and_in_order()
    {
        PullMemory[] memories =
        [
            Memory("a", "people"),
            Memory("a", "places") with { Outcome = PullOutcome.Refused, Findings = "V104 V010", Refusal = new(Noon.AddMinutes(-5), 5L << 32, new string('b', 64), "V104 V010") },
            Memory("b", "people") with { Outcome = PullOutcome.Unreachable, Good = null, ETag = "", LastModified = "", ExtractHash = "" },
            Memory("b", "places") with { Outcome = PullOutcome.Late, Asked = Noon.ToOffset(TimeSpan.FromHours(1)) },
            Memory("c", "people") with { Outcome = PullOutcome.Unchanged, Refusal = new(Noon.AddDays(-9), 1, "", "G001") },
        ];
        foreach (var memory in memories.Reverse()) await State.PutAsync(memory, Stop);
        Assert.Equal(memories.Select(m => m with { Asked = m.Asked.ToUniversalTime() }), await State.AllAsync(Stop));
        Assert.All(await State.AllAsync(Stop), memory => Assert.Equal(TimeSpan.Zero, memory.Asked.Offset));
    }

    [Fact]
    public async Task A_newer_memory_takes_the_place_of_the_older()
    {
        await State.PutAsync(Memory("a", "people"), Stop);
        var newer = Memory("a", "people") with { Outcome = PullOutcome.Unchanged, Asked = Noon.AddHours(1), ETag = "" };
        await State.PutAsync(newer, Stop);
        Assert.Equal(newer, Assert.Single(await State.AllAsync(Stop)));
    }
}
