using Transparency.Storage;

namespace Transparency.Tests.Contracts;

/// <summary>What every keeper of private proofs keeps, wherever it stands.</summary>
public abstract class ProtectionReportsContract
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IProtectionReports Reports { get; }

    static string Hash() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    [Fact]
    public async Task A_proof_is_found_by_the_file_it_speaks_of()
    {
        var file = Hash();
        await Reports.PutAsync(file, new byte[] { 1, 2, 3 }, Stop);
        Assert.Equal([1, 2, 3], (await Reports.FindAsync(file, Stop))!.Value.ToArray());
    }

    [Fact]
    public async Task A_proof_is_never_overwritten()
    {
        var file = Hash();
        await Reports.PutAsync(file, new byte[] { 1 }, Stop);
        await Reports.PutAsync(file, new byte[] { 2 }, Stop);
        Assert.Equal([1], (await Reports.FindAsync(file, Stop))!.Value.ToArray());
    }

    [Fact]
    public async Task What_was_never_put_is_not_there() => Assert.Null(await Reports.FindAsync(Hash(), Stop));

    [Theory]
    [InlineData("../secret")]
    [InlineData("")]
    public async Task Only_a_hash_is_asked_for(string file) => await Assert.ThrowsAsync<ArgumentException>(() => Reports.FindAsync(file, Stop));
}
