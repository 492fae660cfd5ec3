using System.Text.Json;
using Transparency.Partners.Csv;

namespace Transparency.Partners.Json;

/// <summary>A stretch of a JSON document that moves forwards, token by token or value by value: memory does not grow with the file.</summary>
/// <param name="mostOfValue">Bytes of a token, or of a value that is read whole.</param>
sealed class JsonWindow(Stream stream, long mostBytes, int mostOfValue) : IDisposable
{
    byte[] buffer = new byte[1 << 16];
    JsonReaderState state;
    int start, length, reached = 1;
    long bytesRead;
    bool ended;

    public bool TooLong { get; private set; }

    public bool TooLarge => bytesRead > mostBytes;

    /// <summary>Line on which what was last read begins.</summary>
    public int Line { get; private set; } = 1;

    public JsonTokenType Token { get; private set; }

    /// <summary>Name of the member, when the token is one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The value last read whole; until the next reading.</summary>
    public ReadOnlyMemory<byte> Value { get; private set; }

    /// <summary>The first bytes, before any is read as JSON. A byte order mark is passed over.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (length < 4096 && ReadOn())
        {
        }
        if (buffer.AsSpan(start, length - start).StartsWith(FirstBytes.ByteOrderMark) && length > FirstBytes.ByteOrderMark.Length) start += FirstBytes.ByteOrderMark.Length;
        return buffer.AsSpan(start, Math.Min(4096, length - start));
    }

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the end, or when <see cref="TooLong"/> or <see cref="TooLarge"/> says why not.</returns>
    /// <exception cref="JsonException">It is not JSON, or ends too early.</exception>
    public bool Read() => Next(whole: false);

    /// <summary>Goes to the next value and past it; stops at the end of the list.</summary>
    /// <inheritdoc cref="Read"/>
    public bool ReadValue() => Next(whole: true);

    bool Next(bool whole)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, length - start), ended, state);
            if (reader.Read())
            {
                var (from, token) = ((int)reader.TokenStartIndex, reader.TokenType);
                var name = token == JsonTokenType.PropertyName ? reader.GetString()! : "";
                if (!whole || reader.TrySkip())
                {
                    (Token, Name) = (token, name);
                    Take(from, (int)reader.BytesConsumed);
                    state = reader.CurrentState;
                    return true;
                }
            }
            TooLong = length - start > mostOfValue;
            if (TooLong || !ReadOn()) return false;
        }
    }

    void Take(int from, int to)
    {
        var taken = buffer.AsSpan(start, to);
        Line = reached + taken[..from].Count((byte)'\n');
        reached = Line + taken[from..].Count((byte)'\n');
        Value = buffer.AsMemory(start + from, to - from);
        start += to;
    }

    bool ReadOn()
    {
        if (ended || TooLarge) return false;
        if (start > 0) buffer.AsSpan(start, length - start).CopyTo(buffer);
        (length, start) = (length - start, 0);
        if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var count = stream.Read(buffer, length, buffer.Length - length);
        ended = count == 0;
        length += count;
        bytesRead += count;
        return true;
    }

    public void Dispose() => stream.Dispose();
}
