using System.Globalization;

namespace Transparency.Fakes.People;

/// <summary>
/// Extracts that hold counts and nothing about anybody, as partners may write them, with all that only looks suspicious: columns of prisons by
/// name, numbers of eleven digits, dates of reports, numbers of laws, remarks.
/// </summary>
public static class Innocent
{
    public static readonly string[] Prisons =
        ["Leuven Centraal", "Leuven Hulp", "Sint-Gillis", "Saint-Hubert", "Marche-en-Famenne", "Brugge", "Andenne", "Ittre", "Lantin", "Wortel", "Hasselt", "Dendermonde", "Jamioulx", "Beveren", "Namur", "Mons"];

    /// <summary>Columns beside the agreed ones, each with what it holds in a row.</summary>
    public static readonly (string Header, Func<Random, int, string> Cell)[] Beside =
    [
        ("Opmerking", (chance, _) => Pick(chance, "", "voorlopig", "cijfers van 24/11/2026", "cf. wet van 12 januari 2005", "zie nota 2026/0417", "KB 17.08.2019, art. 3")),
        ("Remarque", (chance, _) => Pick(chance, "", "chiffre provisoire", "selon la note du 05/10/2026", "12 places en travaux, 4 fermées", "loi du 12/01/2005 – voir page 12")),
        ("Bemerkung", (chance, _) => Pick(chance, "", "vorläufig", "Stand 31.10.2026", "Größe geändert")),
        ("Naam gevangenis", (_, i) => Prisons[i % Prisons.Length]),
        ("gevangenisnaam", (_, i) => Prisons[i % Prisons.Length]),
        ("Nom de l'établissement", (_, i) => Prisons[i % Prisons.Length]),
        ("Name der Anstalt", (_, i) => Prisons[i % Prisons.Length]),
        ("PRISON_NAME", (_, i) => Prisons[i % Prisons.Length]),
        ("Adresse de la prison", (_, i) => $"{Prisons[i % Prisons.Length]}, chaussée {i % 90}"),
        ("Code", (chance, _) => Digits(chance, 11)),
        ("Row id", (_, i) => (10_000_000_000 + (i * 37L)).ToString(CultureInfo.InvariantCulture)),
        ("Checksum", (chance, _) => $"{chance.NextInt64():x16}{Digits(chance, 11)}{chance.NextInt64():x8}"),
        ("Aantal dossiers", (chance, _) => chance.Next(400).ToString(CultureInfo.InvariantCulture)),
        ("Nombre de téléphones saisis", (chance, _) => chance.Next(40).ToString(CultureInfo.InvariantCulture)),
        ("Number of inmates, year before", (chance, _) => chance.Next(400).ToString(CultureInfo.InvariantCulture)),
        ("Deelname", (chance, _) => Pick(chance, "ja", "neen")),
        ("Cadres", (chance, _) => chance.Next(9).ToString(CultureInfo.InvariantCulture)),
        ("Niveau de connaissance", (chance, _) => Pick(chance, "A1", "B2")),
        ("Geboorteland", (chance, _) => Pick(chance, "België", "Marokko", "Frankrijk")),
        ("Année de naissance (tranche)", (chance, _) => Pick(chance, "1980-1989", "1990-1999")),
        ("Datum extractie", (_, _) => "2026-11-03"),
        ("Begin periode", (_, i) => new DateOnly(2008, 1, 1).AddMonths(i % 220).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        ("Bedrag", (chance, _) => chance.NextInt64(10_000_000, 90_000_000_000).ToString("#,0.00", CultureInfo.InvariantCulture).Replace(',', ' ')),
        ("Taux", (chance, _) => chance.NextDouble().ToString("0.00000000000", CultureInfo.InvariantCulture)),
        ("Ondernemingsnummer", (_, _) => "0308.357.159"),
        ("Version", (chance, _) => $"1.{chance.Next(9)}.{chance.Next(99)}"),
        ("Timestamp", (chance, _) => $"2026-11-{chance.Next(1, 25):00}T{chance.Next(24):00}:15:{chance.Next(60):00}.123Z"),
        ("GUID", (chance, _) => { var bytes = new byte[16]; chance.NextBytes(bytes); return new Guid(bytes).ToString(); }),
        ("Mandant", (chance, _) => Pick(chance, "12 34", "06 07 08 09 10", "1 000 000", "10/11/12")),
        ("Type nom", (chance, _) => Pick(chance, "long", "court")),
        ("Afdeling", (chance, _) => Pick(chance, "D-Rad:Ex", "Gewone afdeling", "Sint-Jan Berchmans")),
        ("Prisonnier type", (chance, _) => Pick(chance, "prévenu", "condamné")),
    ];

    static readonly (string Period, string Kind, string Value)[] Names =
        [("Periode", "Soort", "Aantal"), ("Période", "Catégorie", "Nombre"), ("Zeitraum", "Art", "Anzahl"), ("Period", "Kind", "Count"), ("Maand", "Naam", "Aantal personen"), ("Mois", "Nom", "Nombre de détenus"), ("Monat", "Name", "Häftlinge")];

    /// <summary>How the columns of the extract are called in file number so and so.</summary>
    public static (string Period, string Kind, string Value) Called(int seed) => Names[seed % Names.Length];

    public static Drawn Table(int seed)
    {
        var chance = new Random(seed);
        var (period, kind, value) = Called(seed);
        var beside = Beside.OrderBy(_ => chance.Next()).Take(chance.Next(0, 4)).ToArray();
        var months = chance.Next(1, 8);
        List<string[]> rows = [];
        for (var month = 0; month < months; month++)
            foreach (var code in seed % 11 == 0 ? ["A", "B", "C"] : (string[])["_T", "A", "B", "C"])
            {
                var count = (seed % 11 == 0, code) switch
                {
                    // Ones only, as in a small house: a table, too.
                    (true, _) => 1,
                    (_, "_T") => 3 * (seed % 50),
                    _ => seed % 50,
                };
                rows.Add([$"2026-{month + 1:00}", code, count.ToString(CultureInfo.InvariantCulture), .. beside.Select(column => column.Cell(chance, rows.Count))]);
            }
        // In the house of ones a column that tells rows apart would make them persons; a number for each row is such a column.
        if (seed % 11 == 0) beside = [];
        if (seed % 11 == 0) rows = [.. rows.Select(row => row[..3])];
        return new([period, kind, value, .. beside.Select(column => column.Header)], rows)
        {
            Beside = seed % 3 == 0 ? new() { ["Uitleg"] = [["Naam", "Dienst statistiek"], ["Bron", "Register van de gevangenissen"], ["Versie", "3"]] } : [],
        };
    }

    static string Pick(Random chance, params string[] of) => of[chance.Next(of.Length)];

    static string Digits(Random chance, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + chance.Next(10))));
}
