using System.Reflection;
using Microsoft.Extensions.Logging;
using Transparency.Hosting;

namespace Transparency.Tests.Hosting;

/// <summary>Alerts are set on the names of the log's lines.</summary>
public sealed class Naming_what_happens
{
    static IReadOnlyList<LoggerMessageAttribute> Lines => [.. typeof(Entry).Assembly.GetType("Transparency.Hosting.Log")!
        .GetMethods(BindingFlags.Static | BindingFlags.Public).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()];

    [Fact]
    public void Every_line_has_a_name_and_a_number_of_its_own()
    {
        Assert.NotEmpty(Lines);
        Assert.All(Lines, line => Assert.Matches("^[A-Z][A-Za-z]+$", line.EventName));
        Assert.Distinct(Lines.Select(line => line.EventName));
        Assert.Distinct(Lines.Select(line => line.EventId));
    }

    [Theory]
    [InlineData("ExtractRefused", 103, LogLevel.Warning)]
    [InlineData("ReleaseMissing", 207, LogLevel.Error)]
    [InlineData("WatchFailed", 301, LogLevel.Error)]
    [InlineData("FunctionFailed", 405, LogLevel.Error)]
    public void What_alerts_are_set_on_stays(string name, int number, LogLevel level) =>
        Assert.Contains(Lines, line => (line.EventName, line.EventId, line.Level) == (name, number, level));

    [Fact]
    public void There_is_no_log_line_elsewhere() =>
        Assert.Single(typeof(Entry).Assembly.GetTypes(), type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null));
}
