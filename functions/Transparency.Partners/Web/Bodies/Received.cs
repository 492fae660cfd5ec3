using System.Net;
using Transparency.Validation;

namespace Transparency.Partners.Web.Bodies;

/// <summary>A body that has come whole and lies in a file; or why it was not taken.</summary>
sealed class Received(TemporaryFile file, Finding? refused) : HttpContent
{
    bool taken;

    public Finding? Refused => refused;

    /// <summary>The file; whoever takes it disposes of it.</summary>
    public TemporaryFile Take()
    {
        taken = true;
        return file;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var bytes = file.Open();
        await bytes.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !taken) file.Dispose();
        base.Dispose(disposing);
    }
}
