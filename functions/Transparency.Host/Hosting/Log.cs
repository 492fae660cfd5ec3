using Microsoft.Extensions.Logging;

namespace Transparency.Hosting;

/// <summary>Every line of the log. Numbers and names stay as they are: alerts are set on them. No line holds a count of people or anything about one.</summary>
static partial class Log
{
    // Taking in.
    [LoggerMessage(101, LogLevel.Information, "{Finding}", EventName = "ExtractLeftAlone")]
    public static partial void LeftAlone(this ILogger log, string finding);

    [LoggerMessage(102, LogLevel.Information, "{File} is kept as vintage {Vintage}.", EventName = "ExtractKept")]
    public static partial void Kept(this ILogger log, string file, int vintage);

    [LoggerMessage(103, LogLevel.Warning, "{File} is refused by {Rules}; 'transparency check' says where and why.", EventName = "ExtractRefused")]
    public static partial void ExtractRefused(this ILogger log, string file, string rules);

    [LoggerMessage(104, LogLevel.Warning, "{File} is {Outcome}; the one before it stands.", EventName = "ExtractWanting")]
    public static partial void ExtractWanting(this ILogger log, string file, string outcome);

    [LoggerMessage(105, LogLevel.Debug, "{Partner} is not due and was not asked.", EventName = "PartnerNotDue")]
    public static partial void NotDue(this ILogger log, string partner);

    [LoggerMessage(106, LogLevel.Error, "{File} looks like records about people, says {Rules}; nothing of it is kept. See infra/runbooks/personal-data-came-in.md.", EventName = "ExtractPersonal")]
    public static partial void ExtractPersonal(this ILogger log, string file, string rules);

    [LoggerMessage(107, LogLevel.Information, "{File} was taken out of the inbox.", EventName = "InboxFileRemoved")]
    public static partial void TakenOut(this ILogger log, string file);

    [LoggerMessage(108, LogLevel.Warning, "There is no private key, so a refused extract cannot be known again; the setting PrivateKey names one.", EventName = "NoKeyOfRefusals")]
    public static partial void NoKeyOfRefusals(this ILogger log);

    // Publishing.
    [LoggerMessage(201, LogLevel.Information, "Release {Release} is written: {Files} files.", EventName = "ReleaseAssembled")]
    public static partial void Assembled(this ILogger log, string release, int files);

    [LoggerMessage(202, LogLevel.Information, "Release {Release} is on the shelf and was read back with the others, {Releases} in all.", EventName = "ReleaseReadBack")]
    public static partial void ReadBack(this ILogger log, string release, int releases);

    [LoggerMessage(203, LogLevel.Information, "The site is built: {Files} files.", EventName = "SiteBuilt")]
    public static partial void Built(this ILogger log, int files);

    [LoggerMessage(204, LogLevel.Information, "The site shows release {Release} and was read back.", EventName = "ReleaseShown")]
    public static partial void ReleaseShown(this ILogger log, string release);

    [LoggerMessage(205, LogLevel.Debug, "No release is due and none is near.", EventName = "NothingDue")]
    public static partial void NothingDue(this ILogger log);

    [LoggerMessage(206, LogLevel.Warning, "{Sentence}", EventName = "DatasetLeftOut")]
    public static partial void LeftOut(this ILogger log, string sentence);

    [LoggerMessage(207, LogLevel.Error, "Release {Release} is due and did not come out. {Reason}", EventName = "ReleaseMissing")]
    public static partial void ReleaseMissing(this ILogger log, string release, string reason);

    [LoggerMessage(208, LogLevel.Information, "Release {Release} is prepared and waits for {At:O}.", EventName = "ReleasePrepared")]
    public static partial void Prepared(this ILogger log, string release, DateTimeOffset at);

    [LoggerMessage(209, LogLevel.Warning, "Release {Release} is due and was not prepared; it is made now.", EventName = "NothingPrepared")]
    public static partial void NothingPrepared(this ILogger log, string release);

    [LoggerMessage(210, LogLevel.Information, "Release {Release} is public, {After} after its announced instant.", EventName = "ReleaseRevealed")]
    public static partial void Revealed(this ILogger log, string release, TimeSpan after);

    // Watching.
    [LoggerMessage(301, LogLevel.Error, "{Rule} {File}: {Fault}", EventName = "WatchFailed")]
    public static partial void WatchFailed(this ILogger log, string rule, string file, string fault);

    [LoggerMessage(302, LogLevel.Information, "The public site is whole.", EventName = "WatchPassed")]
    public static partial void WatchPassed(this ILogger log);

    // Running.
    [LoggerMessage(401, LogLevel.Error, "The command ended with a fault.", EventName = "CommandFailed")]
    public static partial void Ended(this ILogger log, Exception bug);

    [LoggerMessage(402, LogLevel.Information, "The handler listens on port {Port}.", EventName = "HandlerListens")]
    public static partial void Listening(this ILogger log, int port);

    [LoggerMessage(403, LogLevel.Information, "{Function} is called late.", EventName = "FunctionLate")]
    public static partial void Late(this ILogger log, string function);

    [LoggerMessage(404, LogLevel.Information, "Another run is at work on the same state; this one leaves it to that.", EventName = "AnotherRun")]
    public static partial void AnotherRun(this ILogger log);

    [LoggerMessage(405, LogLevel.Error, "{Function} failed in invocation {Invocation}. {Reason}", EventName = "FunctionFailed")]
    public static partial void FunctionFailed(this ILogger log, string function, string invocation, string reason, Exception? bug);

    [LoggerMessage(406, LogLevel.Information, "{Function} was stopped before its end; the next call does the rest.", EventName = "FunctionStopped")]
    public static partial void FunctionStopped(this ILogger log, string function);

    [LoggerMessage(407, LogLevel.Debug, "{Function} ended.", EventName = "FunctionEnded")]
    public static partial void FunctionEnded(this ILogger log, string function);

    [LoggerMessage(408, LogLevel.Error, "There is no function for {Method} {Path}.", EventName = "FunctionUnknown")]
    public static partial void FunctionUnknown(this ILogger log, string method, string path);

    [LoggerMessage(410, LogLevel.Error, "{Finding}", EventName = "CatalogueRefused")]
    public static partial void CatalogueRefused(this ILogger log, string finding);

    [LoggerMessage(409, LogLevel.Information, "The handler ends.", EventName = "HandlerEnds")]
    public static partial void Ending(this ILogger log);
}
