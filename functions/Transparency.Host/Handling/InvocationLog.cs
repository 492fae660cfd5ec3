using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Transparency.Handling;

/// <summary>Keeps what is logged within an invocation, for its answer.</summary>
sealed class InvocationLog : ILoggerProvider
{
    static readonly AsyncLocal<ConcurrentQueue<string>?> Current = new();

    /// <summary>The lines logged from here on in this flow of calls and in those it starts.</summary>
    public static IEnumerable<string> Begin() => Current.Value = new ConcurrentQueue<string>();

    public ILogger CreateLogger(string categoryName) => new Lines();

    public void Dispose()
    {
    }

    sealed class Lines : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => Current.Value is not null && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Current.Value?.Enqueue(formatter(state, exception));
    }
}
