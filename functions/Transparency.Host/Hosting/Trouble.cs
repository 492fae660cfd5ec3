using System.Data.Common;
using Transparency.Formats;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>What stopped a piece of work, as one sentence.</summary>
static class Trouble
{
    /// <param name="stop">What the work was to heed.</param>
    public static string Sentence(Exception trouble, CancellationToken stop) => trouble switch
    {
        CannotRunException or FoundWantingException or DamagedShelfException or NeverChangesException => trouble.Message,
        CatalogueRefusedException refused => Sentences.CatalogueRefused(refused.Findings.Length),
        OperationCanceledException when stop.IsCancellationRequested => Sentences.Stopped,
        UnauthorizedAccessException => Sentences.NoAccess(trouble.Message),
        global::Azure.RequestFailedException failed => Sentences.NoStorage(failed.Status, failed.ErrorCode),
        // What was done side by side failed together; the first says why.
        AggregateException { InnerExceptions: [var first, ..] } => Sentence(first, stop),
        IOException or DbException or FormatException => Sentences.Trouble(trouble.Message),
        _ => Sentences.Fault(trouble),
    };
}
