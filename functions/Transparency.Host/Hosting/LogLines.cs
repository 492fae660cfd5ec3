using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Transparency.Hosting;

/// <summary>The log of a program that nobody watches: one JSON object a line, errors on the second writer. A line is out before the next step is taken.</summary>
sealed class LogLines(TextWriter output, TextWriter error, TimeProvider time) : ILoggerProvider
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Lock turn = new();

    DateTime Now => time.GetUtcNow().UtcDateTime;

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
    }

    void Write(LogLevel level, string line)
    {
        var writer = level >= LogLevel.Error ? error : output;
        lock (turn)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    sealed class Lines(LogLines home, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, Readable))
            {
                json.WriteStartObject();
                json.WriteString("at", home.Now);
                json.WriteString("level", logLevel.ToString());
                json.WriteString("event", eventId.Name ?? "");
                json.WriteNumber("id", eventId.Id);
                json.WriteString("category", category);
                json.WriteString("message", formatter(state, exception));
                if (state is IReadOnlyList<KeyValuePair<string, object?>> members)
                    foreach (var (name, value) in members)
                        if (name != "{OriginalFormat}") json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                if (exception is not null) json.WriteString("exception", exception.ToString());
                json.WriteEndObject();
            }
            home.Write(logLevel, Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }
}
