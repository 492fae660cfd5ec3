using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Hosting;
using Transparency.Partners;
using Transparency.Statistics;
using Transparency.Validation;

namespace Transparency.Flow;

/// <summary>The verdict on a partner's file: the server's when it comes in, and the partner's own with <c>check</c>.</summary>
static class Verdict
{
    /// <param name="bytes">Seekable. Disposed of when read.</param>
    public static Checked Of(Partner partner, DatasetStructure structure, string file, Stream bytes, ExtractContext context)
    {
        using var rows = PartnerRows.Open(partner, file, bytes);
        var verdict = Checking.Check(rows, structure, context);
        return verdict is Checked.Accepted && !partner.MayBeKept
            ? new Checked.Refused([.. verdict.Findings, Sentences.NoGateYet(file)], verdict.Found + 1)
            : verdict;
    }
}
