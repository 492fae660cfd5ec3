using System.Globalization;
using System.Text;

namespace Transparency.Sandbox;

/// <summary>
/// Made-up counts of people by category, sex and prison at the end of each of 36 months. They move as such counts do, a few in and a
/// few out each month, and stand for nobody.
/// </summary>
sealed class Counts
{
    public const int Months = 36, Prisons = 30;

    static readonly string[] Categories = ["A", "B", "C", "D", "E"], Sexes = ["F", "M"];

    /// <summary>How likely somebody arrives in a month, by category, in a prison of middling size; women are a twentieth.</summary>
    static readonly double[] Arrivals = [0.30, 0.12, 0.10, 0.45, 0.20];

    const double Leaves = 0.08;

    readonly Month last;
    readonly int[,,,] stock = new int[Months, 5, 2, Prisons];

    public Counts(int seed, Month last)
    {
        this.last = last;
        var chance = new Chance((ulong)seed);
        for (var prison = 0; prison < Prisons; prison++)
        {
            var size = 0.2 + (2 * chance.Share());
            for (var category = 0; category < 5; category++)
                for (var sex = 0; sex < 2; sex++) Fill(category, sex, prison, Arrivals[category] * size * (sex == 0 ? 0.05 : 0.95), chance);
        }
    }

    void Fill(int category, int sex, int prison, double arrivals, Chance chance)
    {
        var people = chance.Of(20, Math.Min(0.9, arrivals / Leaves / 20));
        for (var month = 0; month < Months; month++)
            stock[month, category, sex, prison] = people = people - chance.Of(people, Leaves) + chance.Of(3, arrivals / 3);
    }

    /// <summary>A complete extract, months up to <paramref name="until"/> of the 36: one row a cell, no totals.</summary>
    public string Csv(int until = Months, string prisonColumn = "PRISON")
    {
        var text = new StringBuilder($"TIME_PERIOD,FREQ,CATEGORY,SEX,{prisonColumn},MEASURE,OBS_VALUE,QUALIFIER,UNIT_MEASURE,BASE,OBS_STATUS,NOTE\r\n");
        for (var month = 0; month < until; month++)
            for (var category = 0; category < 5; category++)
                for (var sex = 0; sex < 2; sex++)
                    for (var prison = 0; prison < Prisons; prison++)
                        text.Append(CultureInfo.InvariantCulture, $"{last.Plus(month + 1 - Months)},M,{Categories[category]},{Sexes[sex]},R{prison + 1:00},COUNT,{stock[month, category, sex, prison]},,PS,,A,\r\n");
        return text.ToString();
    }
}
