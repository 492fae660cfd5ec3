namespace Transparency.Hosting;

/// <summary>One line on the terminal that tells how far a piece of work is, a few times a second, and is wiped at its end.</summary>
public sealed class Progress(string what, TextWriter terminal, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    long last = time.GetTimestamp();
    int written;

    /// <param name="done">Of <paramref name="all"/>; all may be zero while it is not known.</param>
    public void Tell(long done, long all)
    {
        if (terminal == TextWriter.Null || time.GetElapsedTime(last) < Pause) return;
        last = time.GetTimestamp();
        Write(Sentences.Progress(what, done, all));
    }

    void Write(string line)
    {
        terminal.Write('\r' + line.PadRight(written));
        terminal.Flush();
        written = line.Length;
    }

    public void Dispose()
    {
        if (written == 0) return;
        Write("");
        terminal.Write('\r');
        terminal.Flush();
    }
}
