using System.Globalization;
using Transparency.Corrections;
using Transparency.Sources;
using Transparency.Statistics;
using Transparency.Storage;
using Transparency.Validation;

namespace Transparency.Hosting;

/// <summary>Every sentence the program says on the terminal. Its log speaks in Log.cs; what pages say is in dashboard/words.</summary>
static class Sentences
{
    public const string Program = "Turns figures published and figures sent by partners into a dated public dashboard in four languages.\nEvery command ends with 0 when all is fine, 1 when something was refused or found wanting, 2 when it could not run.";

    // What could not be done, and the way out.
    public static string NoCatalogue(string folder) => $"There is no catalogue in '{folder}'; name its folder with --catalogue.";
    public static string NoWords(string folder) => $"There are no words in '{folder}'; the site is written from the files of dashboard/words.";
    public static string NoFigures(string folder) => $"There are no figures in '{folder}'; topic pages follow the files of dashboard/figures.";
    public static string NoAssets(string folder) => $"There are no assets in '{folder}'; the site is styled by the files of dashboard/assets.";
    public static string NoFile(string file) => $"There is no file '{file}'; check its name and folder.";
    public static string FolderNotFile(string path) => $"'{path}' is a folder; name the files in it.";
    public static string NoDataset(string id, IEnumerable<string> known) => $"The catalogue has no dataset '{id}'; it has {string.Join(", ", known)}.";
    public static string NoPartner(string id, IEnumerable<string> known) => $"The catalogue has no partner '{id}'; it has {string.Join(", ", known)}.";
    public static string NoDatasetInName(string file) => $"'{file}' is named for no dataset of the catalogue; name it {{dataset}}.csv or say which it is with --dataset.";
    public const string DatasetOrPartner = "Say what the files are with --dataset ID or --partner ID.";
    public static string BadSetting(string what) => $"{what.TrimEnd('.')}; mend it in the environment (TRANSPARENCY_…) or in transparency.json.";
    public static string ShortPrivateKey(string reference, int fewest) => $"The private key in '{reference}' is shorter than {Number(fewest)} signs; put a longer one there.";
    public static string NoSite(string folder) => $"There is no site in '{folder}'; make one with 'transparency site' or name its folder with --site.";
    public static string PortTaken(int port) => $"Port {port} is taken; name another with --port, or 0 for any that is free.";
    public static string NoTexts(string folder) => $"There is no folder '{folder}'; name the folder of the source texts with --texts.";
    public static string NoPublishedSite(string folder) => $"There is no published site in '{folder}', for it has no folder 'data'; name the folder that holds it.";
    public const string NoAttacker = "This program was published without the attacker's solver; run audit from the source, or publish with -p:PublishAttacker=true.";
    public static string Unknown(string word) => $"'{word}' is no command and no option here";
    public static string Misused(string error, string command) => $"{error.TrimEnd('.')}; '{command} --help' says what may be written.";
    public static string NoAccess(string what) => $"{what.TrimEnd('.')}; check that this user may read and write there.";
    public static string Trouble(string what) => $"{what.TrimEnd('.')}; mend that and run the command again.";
    public const string NoHandlerPort = "FUNCTIONS_CUSTOMHANDLER_PORT is not set; the Functions host sets it when it starts the handler, and by hand it is a free port.";
    public static string BadHandlerPort(string text) => $"FUNCTIONS_CUSTOMHANDLER_PORT is '{text}', which is no port from 1 to 65535; set a free one.";
    public static string HandlerPortTaken(int port) => $"Port {port} of FUNCTIONS_CUSTOMHANDLER_PORT is taken; set a free one.";
    public static string NoFunction(string method, string path) => $"There is no function for {method} {path}; functions are called with POST under the name of their folder.";
    public static string BadInvocation(string what) => $"The invocation cannot be read: {what.TrimEnd('.')}.";
    public const string LeaseLost = "Another run took over the state, so this one stopped; nothing half done is public, and the next call does the rest.";
    public static string NoPrivateKey(string dataset) => $"'{dataset}' is not released: there is no private key for its protection to draw on. Set TRANSPARENCY_PRIVATEKEY to keyvault:NAME, env:NAME or usersecret:NAME.";
    public static string KeptIn(IEnumerable<string> sentences) => string.Join('\n', sentences);
    public static string RehearsalCovers(string path) => $"The rehearsal's '{path}' stands in the catalogue, too; give it another name, so that nothing real is covered.";
    public const string RehearsalInAzure = "A rehearsal keeps to this machine or the storage emulator; take the addresses of Azure out of the settings.";
    public static string StateOfRehearsal(string folder) => $"'{folder}' is the state of a rehearsal, with made-up figures in it; name another with --state.";
    public static string StateIsReal(string folder) => $"'{folder}' is not the state of a rehearsal, and made-up figures may not go into it; name a new folder with --state.";
    public static string NoStorage(int status, string? code) =>
        status == 0 ? "Storage in Azure does not answer; nothing half done is public, the next run goes on."
        : $"Storage in Azure refuses ({status.ToString(CultureInfo.InvariantCulture)}{(code is null ? "" : " " + code)}); check the roles of this program's identity and the addresses in its settings.";
    public const string Stopped = "Stopped before the end; run it again, nothing half done is public.";
    public static string Fault(Exception bug) => $"A fault of this program ({bug.GetType().Name}) stopped it; run it again with --verbose and report what it says.";

    // What was decided.
    public static string Accepted(string file, int notes) => notes == 0 ? $"{file}: accepted." : $"{file}: accepted, with {Count(notes, "note")}.";
    public static string Refused(string file, int found) => $"{file}: refused, with {Count(found, "finding")}.";
    public static string More(int more) => $"and {Number(more)} more";
    public static string Note(string finding) => $"note: {finding}";
    public static string Kept(string file, int vintage, int notes) => $"{file}: accepted as vintage {Number(vintage)}{(notes == 0 ? "" : $", with {Count(notes, "note")}")}.";
    public static string Standing(string file, int vintage) => $"{file}: nothing new; it is vintage {Number(vintage)}.";
    public static string Late(string file, int vintage) => $"{file}: late; nothing new has come since vintage {Number(vintage)}.";
    public static string Unreachable(string file) => $"{file}: did not come; what stands stays.";
    public static string Pulled(IReadOnlyDictionary<PullOutcome, int> outcomes) => $"Extracts: {string.Join(", ", outcomes.Where(outcome => outcome.Value > 0).Select(outcome => $"{Number(outcome.Value)} {outcome.Key.Word()}"))}.";
    public const string NoExtracts = "No partner of the catalogue has laid an extract ready or is due.";
    public const string NothingToRelease = "No extract has been accepted yet, so there is nothing to release; run 'transparency pull' first.";
    public const string NothingAnnounced = "The calendar announces no release up to now, so none may come out; announce one in calendar.json.";
    public static string SameRelease(string release) => $"Nothing has changed since release {release}; there is no new one.";
    public static string NewRelease(string release, IEnumerable<string> datasets) => $"Release {release} stands on the shelf: {string.Join(", ", datasets)}.";
    public static string NextRelease(string release) => $"The next release, {release}, would change:";
    public static string Prepared(string release, DateTimeOffset at) =>
        $"Release {release} is made and waits, unseen, for its minute: {at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}.";
    public const string NothingOnShelf = "There is no release on the shelf yet; make one with 'transparency release'.";
    public static string Site(string folder, string release, int files) => $"The site of release {release} is in '{folder}': {Count(files, "file")}, every link read back.";
    public static string SiteWanting(string folder, int found) => $"The site in '{folder}' was read back and found wanting, with {Count(found, "finding")}.";
    public static string PublicWanting(int found) => $"The public site was read as a stranger reads it and found wanting, with {Count(found, "finding")}.";
    public static string CatalogueRefused(int found) => $"The catalogue is refused, with {Count(found, "finding")}.";
    public static string Serving(string address) => $"{address} shows the site; Ctrl+C ends it.";
    public const string Waiting = "Another run is at work on the same state; waiting for it.";

    public const string NothingWithheld = "No dataset is protected and nothing is withheld, so there is nothing to recover.";

    // What the next release changes.
    public static string NewDataset(string id, string version, int rows) => $"{id} {version}: new, {Count(rows, "row")}";
    public static string ChangedDataset(string id, string from, string to, int added, int revised, int removed) =>
        $"{id} {from} to {to}: {Number(added)} added, {Number(revised)} revised, {Number(removed)} taken out";
    public static string ChangedCell(string period, string series, string previous, string next) =>
        $"  {period} {series}: {(previous.Length == 0 ? "nothing" : previous)} becomes {(next.Length == 0 ? "nothing" : next)}";
    public const string ChangedWords = "publisher or calendar only";

    public static IEnumerable<string> Corrections(IEnumerable<CorrectionOutcome> outcomes) => outcomes.Select(outcome => outcome.Met switch
    {
        Met.Applied => $"Correction {outcome.Correction.Id}: {outcome.Correction.Gives} stands in the place of {outcome.Correction.Expects} ({outcome.Correction.Dataset}, {outcome.Correction.Period}).",
        Met.Mended => $"Correction {outcome.Correction.Id}: the extract gives {outcome.Correction.Gives} itself ({outcome.Correction.Dataset}, {outcome.Correction.Period}).",
        _ => $"Correction {outcome.Correction.Id} has expired: it expects {outcome.Correction.Expects} in {outcome.Correction.Dataset}, {outcome.Correction.Period}, and something else stands there. Nothing was replaced; close the record or mend it.",
    });

    // What the sources hold.
    public static string NotTranscribed(NotTranscribed left) => $"{left.Source} line {left.Line.ToString(CultureInfo.InvariantCulture)}: '{left.Phrase}' stands in no quote: … {left.Around} …";
    public static string Proved(int cited, int texts, int left, int wanting) =>
        $"{Count(cited, "quote")} looked up in {Count(texts, "text")}: {(wanting == 0 ? "all found" : Count(wanting, "finding"))}; {Count(left, "number or date", "numbers and dates")} in no quote.";
    public static string RecordIsOld(string file) => $"The catalogue's {file} is the record of another run; write it anew with --record and commit it.";

    public static Finding Unreadable(string file) =>
        new("E021", Severity.Refusal, new Place(file), "cannot be read.", "Check that the file is there and that this user may read it.");

    public static string Doing(string what) => $"{what} …";
    public static string Progress(string what, long done, long all) => all > 0 ? $"{what} … {Number(done * 100 / all)} %" : Doing(what);
    public static string Checking(string file) => $"checking {file}";
    public const string Pulling = "asking partners and checking what came", Releasing = "making the release", Attacking = "attacking what is public", Building = "building the site and reading it back";

    static string Count(int number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";
    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
