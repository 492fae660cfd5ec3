using System.Globalization;
using System.Text;

namespace Transparency.Sandbox;

/// <summary>
/// Made-up counts of arrivals by category, sex and prison in each of 36 months. Some prisons and categories see many, most see few, and
/// they stand for nobody.
/// </summary>
sealed class Counts
{
    public const int Months = 36, Prisons = 30;

    static readonly string[] Categories = ["A", "B", "C", "D", "E"], Sexes = ["F", "M"];

    /// <summary>How many arrive in a month on average, by category, in a prison of middling size; women are a sixteenth.</summary>
    static readonly double[] Arrivals = [6, 2.5, 1, 9, 0.6];

    /// <summary>More do not arrive in one prison in one month.</summary>
    const int Most = 60;

    readonly Month last;
    readonly int[,,,] arrived = new int[Months, 5, 2, Prisons];

    public Counts(int seed, Month last)
    {
        this.last = last;
        var chance = new Chance((ulong)seed);
        for (var prison = 0; prison < Prisons; prison++)
        {
            var size = 0.05 + (2.5 * Math.Pow(chance.Share(), 3));
            for (var category = 0; category < 5; category++)
                for (var sex = 0; sex < 2; sex++) Fill(category, sex, prison, Arrivals[category] * size * (sex == 0 ? 0.06 : 0.94), chance);
        }
    }

    void Fill(int category, int sex, int prison, double mean, Chance chance)
    {
        for (var month = 0; month < Months; month++) arrived[month, category, sex, prison] = chance.Of(Most, Math.Min(1, mean / Most));
    }

    /// <summary>A complete extract, months up to <paramref name="until"/> of the 36: one row a cell, no totals.</summary>
    public string Csv(int until = Months, string prisonColumn = "PRISON")
    {
        var text = new StringBuilder($"TIME_PERIOD,FREQ,CATEGORY,SEX,{prisonColumn},MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n");
        for (var month = 0; month < until; month++)
            for (var category = 0; category < 5; category++)
                for (var sex = 0; sex < 2; sex++)
                    for (var prison = 0; prison < Prisons; prison++)
                        text.Append(CultureInfo.InvariantCulture, $"{last.Plus(month + 1 - Months)},M,{Categories[category]},{Sexes[sex]},R{prison + 1:00},COUNT,{arrived[month, category, sex, prison]},,PS,,A,\r\n");
        return text.ToString();
    }
}
