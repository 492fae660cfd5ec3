using Transparency.Fakes;
using Transparency.Formats;
using Transparency.Protection;

namespace Transparency.Tests.Formats;

public class ProtectionReportTests
{
    [Theory]
    [InlineData(Statistics.ProtectionMethod.Suppress)]
    [InlineData(Statistics.ProtectionMethod.Round)]
    public void A_report_reads_back_as_it_was_written(Statistics.ProtectionMethod method)
    {
        var structure = Prisons.Structure with { Protection = Prisons.Structure.Protection! with { Method = method } };
        var made = Protection.Disclosure.Protect(Prisons.Held(Prisons.Counts(2, 1), structure), [], null, new Effort(1, 0));
        var written = ProtectionReportJson.Write(Assert.IsType<Protection.Protection.Passed>(made).Table.Report!);
        Assert.Equal(written, ProtectionReportJson.Write(ProtectionReportJson.Read(written)));
    }
}
