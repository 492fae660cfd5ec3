using System.Globalization;
using Transparency.Validation;

namespace Transparency.Partners.Web;

/// <summary>Everything that can be said of how a partner's server answered. No address and no secret stands in it.</summary>
static class WebFindings
{
    const string Ask = "Ask the partner; it is asked again at the next run.";

    public static Finding NoAnswer(string file) =>
        Refusal("E040", file, "did not come: the server cannot be reached.", Ask);

    public static Finding TooSlow(string file) =>
        Refusal("E040", file, "did not come in time.", Ask);

    public static Finding LeftAlone(string file) =>
        Refusal("E040", file, "was not asked for: the server failed again and again, and is left alone for a while.", Ask);

    public static Finding Status(string file, int status) =>
        Refusal("E041", file, string.Create(CultureInfo.InvariantCulture, $"did not come: the server answered {status}."),
            status is 401 or 403 ? "Look whether our key or certificate still holds, and ask the partner." : Ask);

    public static Finding Certificate(string file) =>
        Refusal("E042", file, "did not come: the certificate of the server does not hold.", "Ask the partner to renew it; nothing is taken from a server that cannot prove who it is.");

    public static Finding NotSecure(string file) =>
        Refusal("E043", file, "was not asked for: plain http is for this machine only.", "Use an https address.");

    public static Finding HostNotAllowed(string file) =>
        Refusal("E043", file, "did not come: the server sends us on to a host that is not agreed.", "If it is right, add the host to 'redirectHosts' in the partner's file.");

    public static Finding PrivateAddress(string file) =>
        Refusal("E043", file, "did not come: the address leads into a private network.", "Use a public address, or say 'private' in the partner's file if it is meant.");

    public static Finding Redirects(string file, int most) =>
        Refusal("E043", file, string.Create(CultureInfo.InvariantCulture, $"did not come: the server sends us on more than {most} times, or nowhere."), Ask);

    public static Finding NoSecret(string file, string reference) =>
        Refusal("E044", file, $"was not asked for: '{reference}' is not to be had here.", "Put the secret where its name says.");

    public static Finding NotACertificate(string file, string reference) =>
        Refusal("E044", file, $"was not asked for: what '{reference}' holds is no certificate with a private key.", "Store both in PEM, one after the other.");

    public static Finding WebPage(string file) =>
        Refusal("E045", file, "is a web page, not an extract: the server may have asked us to sign in.", "Look at the address in a browser, and ask the partner.");

    public static Finding ContentType(string file, string found) =>
        Refusal("E045", file, $"is sent as {found}, which is not what was agreed.", "Ask the partner to send what was agreed, or mend 'format' in the partner's file.");

    public static Finding Charset(string file, string found) =>
        Refusal("E045", file, $"is sent as text in {found}, which is not the encoding agreed.", "Mend 'encoding' in the partner's file, or ask the partner to say what it sends.");

    public static Finding ContentEncoding(string file, string found) =>
        Refusal("E046", file, $"is packed as {found}, which is not read here.", "Send it plain, or as gzip, deflate or br.");

    public static Finding Damaged(string file) =>
        Refusal("E046", file, "cannot be unpacked.", "Send it again.");

    public static Finding Bomb(string file, int ratio) =>
        Refusal("E046", file, string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {ratio} times its size; reading ended there."), "Send it plain.");

    public static Finding OneFile(string file) =>
        Refusal("E046", file, "is an archive that does not hold exactly one file.", "Put one file in it, or send the file plain.");

    public static Finding TooLarge(string file, long most) =>
        Refusal("E010", file, string.Create(CultureInfo.InvariantCulture, $"is larger than {most} bytes."), "Send it in parts, a year at a time.");

    public static Finding EndUnknown(string file) =>
        Refusal("E047", file, "does not say where it ends, so that nobody can tell whether all of it came.", "Send it with its length, or in chunks.");

    public static Finding CutShort(string file) =>
        Refusal("E047", file, "ended before its end.", Ask);

    public static Finding SameTag(string file) =>
        new("E048", Severity.Note, new Place(file), "has other bytes under the ETag that it had before.", "It is taken in; the ETag is not relied on. Ask the partner to change it with the file.");

    static Finding Refusal(string rule, string file, string sentence, string remedy) => new(rule, Severity.Refusal, new Place(file), sentence, remedy);
}
