using System.Diagnostics;
using System.Text;
using Transparency.Formats;

namespace Transparency.Tests.Formats;

/// <summary>A real spreadsheet program opens the workbook. It exports an empty file of a broken one and calls that success, so values are compared.</summary>
public class LibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_exports_the_same_values_as_the_CSV()
    {
        var folder = Directory.CreateTempSubdirectory("workbooks-");
        try
        {
            foreach (var path in WorkbookTests.Workbooks.Select(row => row.Data))
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Path.GetFileName(path)), Bytes(path).ToArray(), TestContext.Current.CancellationToken);
            await Convert(folder.FullName);
            foreach (var path in WorkbookTests.Workbooks.Select(row => row.Data))
                Assert.Equal(
                    Lines(CsvText.Read(Bytes(path.Replace(".xlsx", ".csv")))),
                    Lines(CsvText.Read(Encoding.UTF8.GetBytes((await File.ReadAllTextAsync(
                        Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(path) + ".csv"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\r\n")))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Rows of text with one kind of line end inside fields: a spreadsheet cell knows no other.</summary>
    static IEnumerable<string> Lines(IEnumerable<string[]> rows) =>
        rows.Select(row => string.Join('|', row).Replace("\r\n", "\n", StringComparison.Ordinal));

    static async Task Convert(string folder)
    {
        var start = new ProcessStartInfo("soffice")
        {
            ArgumentList =
            {
                "--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", folder,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var workbook in Directory.GetFiles(folder, "*.xlsx")) start.ArgumentList.Add(workbook);
        Process? soffice = null;
        try
        {
            soffice = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail("There is no 'soffice' on this machine to open the workbooks with: install libreoffice-calc-nogui, as tests/run does.");
        }
        using (soffice)
        {
            var errors = soffice!.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await soffice.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await soffice.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(soffice.ExitCode == 0, await errors);
        }
    }

    static ReadOnlyMemory<byte> Bytes(string path) => Sample.Files.Single(file => file.Path == path).Bytes;
}
