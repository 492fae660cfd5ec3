using Transparency.Definitions;
using Transparency.Extracts;
using Transparency.Partners;
using Transparency.Partners.Csv;
using Transparency.Statistics;
using Transparency.Validation;
using Transparency.Validation.Personal;

namespace Transparency.Flow;

/// <summary>The verdict on an extract: the server's when it comes in, and the partner's own with <c>check</c>. Each goes through the gate.</summary>
static class Verdict
{
    /// <param name="bytes">Seekable. Disposed of when read.</param>
    public static Checked Of(Partner partner, DatasetStructure structure, string file, Stream bytes, ExtractContext context)
    {
        var gate = Gate.For(file, structure, context, partner.Mapping, partner.Format);
        using var rows = PartnerRows.Open(partner, file, bytes, gate);
        return Checking.Check(rows, structure, context, gate);
    }

    /// <summary>On a file in our own format.</summary>
    /// <inheritdoc cref="Of"/>
    public static Checked OfOurs(DatasetStructure structure, string file, Stream bytes, ExtractContext context)
    {
        var gate = Gate.For(file, structure, context);
        using var rows = CsvRows.Open(file, bytes, gate: gate);
        return Checking.Check(gate.Watch(rows), structure, context, gate);
    }
}
