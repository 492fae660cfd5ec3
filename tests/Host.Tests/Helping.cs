namespace Transparency.Tests;

public sealed class Helping : IDisposable
{
    readonly Machine machine = Machine.Small();

    public void Dispose() => machine.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("pull")]
    [InlineData("release")]
    [InlineData("site")]
    [InlineData("serve")]
    [InlineData("check")]
    [InlineData("check-sources")]
    [InlineData("diff")]
    [InlineData("audit")]
    [InlineData("handler")]
    public async Task Every_command_explains_itself(string command)
    {
        var own = await machine.RunAsync(command, "--help");
        Assert.Equal(0, own.Code);
        Assert.Contains($" {command} ", own.Out, StringComparison.Ordinal);
        Assert.Contains("--json", own.Out, StringComparison.Ordinal);
        Assert.Contains($"  {command} ", (await machine.RunAsync("--help")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_says_what_its_exit_codes_mean() =>
        Assert.Contains("ends with 0 when all is fine, 1 when something was refused or found wanting, 2 when it could not run", (await machine.RunAsync("--help")).Out, StringComparison.Ordinal);
}
