using System.Globalization;
using CsvHelper;

namespace Transparency.Benchmarks;

/// <summary>What checking is held against: a plain read of the same file by a well-known parser.</summary>
static class Baseline
{
    public static void ReadToTheEnd(string file)
    {
        using var reader = new StreamReader(file);
        using var parser = new CsvParser(reader, CultureInfo.InvariantCulture);
        while (parser.Read())
        {
        }
    }
}
