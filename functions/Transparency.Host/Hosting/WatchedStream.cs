namespace Transparency.Hosting;

/// <summary>A file that tells how far it has been read.</summary>
sealed class WatchedStream(string path, Progress progress)
    : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        progress.Tell(Position, Length);
        return read;
    }
}
