using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Transparency.Definitions;
using Transparency.Formats;
using Transparency.Hosting;
using Transparency.Releases;
using Transparency.Storage;

namespace Transparency.Flow;

/// <summary>All that goes into a release, as one short word: whoever makes it of the same gets the same word.</summary>
public sealed class Ingredients(Catalogue catalogue, Settings settings, IObservationTable observations)
{
    const int Digits = 16;

    /// <summary>Files beside the program do not change while it runs.</summary>
    readonly Lazy<string> files = new(() => Hash(new[] { settings.Catalogue, settings.Words, settings.Figures, settings.Assets }
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))
        .Append(typeof(Shelf).Assembly.ManifestModule.ModuleVersionId.ToString())));

    /// <summary>What must not differ between making and revealing: the calendar's entry and the release before. The word of a release begins with it.</summary>
    public static string Base(CalendarEntry entry, ReleaseId? newest) =>
        Hash([entry.At.ToString("O", CultureInfo.InvariantCulture), newest?.ToString() ?? ""]);

    public async Task<string> OfAsync(CalendarEntry entry, ReleaseId? newest, CancellationToken stop)
    {
        List<string> parts = [files.Value];
        foreach (var dataset in catalogue.Datasets)
            parts.AddRange((await observations.VintagesAsync(dataset.Id, stop)).Select(vintage => $"{vintage.Dataset} {vintage.Number} {vintage.ExtractHash}"));
        return Base(entry, newest) + Hash(parts);
    }

    static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits];
}
