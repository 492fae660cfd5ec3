using System.Globalization;

namespace Transparency.Fakes.People;

/// <summary>How a file comes over.</summary>
public enum Carrier { Csv, Json, Workbook }

/// <summary>An innocent extract into which something about a person has got, somewhere.</summary>
/// <param name="Codes">One of these rules must refuse it.</param>
/// <param name="Secrets">No finding may repeat these.</param>
/// <param name="Inside">In JSON, what the last record holds inside; null for nothing.</param>
/// <param name="About">In JSON, what stands beside the records.</param>
public sealed record Poisoned(string Manner, Drawn Table, string[] Codes, string[] Secrets, object? Inside = null, object? About = null)
{
    delegate Poisoned Poison(Drawn table, MadeUp made, Random chance, Carrier carrier);

    static readonly Dictionary<string, Poison> Manners = new()
    {
        ["a national number in a remark"] = (table, made, chance, _) => InRemark(table, chance, made.Written(made.NationalNumber(since2000: chance.Next(2) == 0)), ["G011"]),
        ["a national number among words"] = (table, made, chance, _) => InRemark(table, chance, $"zie dossier {made.Written(made.NationalNumber())} (griffie), 12 dagen", ["G011"]),
        ["a national number with its name before it"] = (table, made, chance, _) => InRemark(table, chance, made.Pick(["NISS", "RR", "INSZ: ", "NN "]) + $"{made.NationalNumber():00000000000}", ["G011"]),
        ["a BIS number"] = (table, made, chance, _) => InRemark(table, chance, made.Written(made.NationalNumber(bis: true, since2000: chance.Next(2) == 0)), ["G012"]),
        ["a number without its zero"] = (table, made, chance, _) => InRemark(table, chance, Shortened(made), ["G011"]),
        ["a bank account"] = (table, made, chance, _) => InRemark(table, chance, made.Pick(["", "IBAN ", "op rekening "]) + made.BankAccount(), ["G013"]),
        ["an e-mail address"] = (table, made, chance, _) => InRemark(table, chance, made.Pick(["", "vraag aan ", "<"]) + made.Mail(), ["G014"]),
        ["a phone number"] = (table, made, chance, _) => InRemark(table, chance, made.Pick(["", "bel ", "tél. "]) + made.Phone(), ["G015"]),
        ["somebody who was born"] = (table, made, chance, _) => InRemark(table, chance, made.Pick(["geboren op ", "né le ", "née le ", "born ", "geb. ", "°"]) + made.Birth(), ["G016"]),
        ["a text of many lines"] = (table, made, chance, _) => InRemark(table, chance, $"eerste lijn\r\nsubtotaal; \"zie\"\n{made.Written(made.NationalNumber())}\r\nlaatste lijn", ["G011"]),
        ["a column of dates of birth"] = (table, made, _, _) => WithColumn(table, "Datum", made.Birth, ["G016"], three: true),
        ["a column of names"] = (table, made, _, _) => WithColumn(table, "Wie", made.Name, ["G017"], three: true),
        ["a column with a name that says all"] = (table, made, chance, _) =>
        {
            var (code, names) = made.Pick(Headers.OfPeople);
            return WithColumn(table, Headers.Otherwise(made.Pick(names), chance), () => "x", [code]);
        },
        ["a date of birth among codes"] = (table, made, chance, _) => At(table, chance.Next(table.Rows.Count), 1, made.Birth(), ["G016"]),
        ["a national number among codes"] = (table, made, chance, _) => At(table, table.Rows.Count - 1, 1, made.Written(made.NationalNumber()), ["G011"]),
        ["a national number for a period"] = (table, made, _, _) => At(table, 0, 0, made.Written(made.NationalNumber()), ["G011"]),
        ["national numbers for counts"] = (table, made, _, _) => Every(table, 2, () => $"{made.NationalNumber():00000000000}", ["G011"]),
        ["a national number for the name of a column"] = (table, made, _, _) => WithColumn(table, made.Written(made.NationalNumber()), () => "1", ["G011"]),
        ["somebody for the name of a column"] = (table, made, _, _) => WithColumn(table, made.Name(), () => "1", ["G008"]),
        ["one row a person"] = (table, made, _, _) =>
            WithColumn(table with { Rows = [.. Enumerable.Range(1, 6).Select(i => (string[])[$"2026-0{i}", "A", "1", .. table.Header.Skip(3).Select(_ => "")])] }, "Merk", () => made.Digits(7), ["G020"]),
        ["a field too many"] = (table, made, _, carrier) => carrier == Carrier.Csv
            ? table.Rows[^1] is var last && made.Written(made.NationalNumber()) is var number ? new("", table with { Rows = [.. table.Rows[..^1], [.. last, number]] }, ["G011"], [number]) : throw new InvalidOperationException()
            : InRemark(table, new Random(1), made.Mail(), ["G014"]),
        ["beside the table"] = (table, made, chance, carrier) => Beside(table, made, chance, carrier),
    };

    public static int Kinds => Manners.Count;

    public static Poisoned Of(int seed, Carrier carrier)
    {
        var chance = new Random(seed);
        var (manner, poison) = Manners.ElementAt(seed % Manners.Count);
        return poison(Innocent.Table(seed), new MadeUp(chance), chance, carrier) with { Manner = manner };
    }

    /// <summary>In a second sheet, which may be hidden; in a JSON record or beside the records; in CSV there is nothing beside the table but its last cell.</summary>
    static Poisoned Beside(Drawn table, MadeUp made, Random chance, Carrier carrier)
    {
        var number = made.Written(made.NationalNumber());
        object nested = chance.Next(3) switch { 0 => new[] { "x", number }, 1 => new { deep = new { deeper = new object[] { 1, number } } }, _ => number };
        switch (carrier)
        {
            case Carrier.Json when chance.Next(2) == 0: return new("", table, ["G011"], [number], About: new { by = nested });
            case Carrier.Json: return new("", table, ["G011"], [number], Inside: chance.Next(2) == 0 ? new { x = nested } : (object)new Dictionary<string, string> { [number] = "x" });
            case Carrier.Workbook when chance.Next(2) == 0:
                return new("", table with { Beside = new() { ["Blad2"] = [["", ""], ["", "", "totaal", number]] } }, ["G011"], [number]);
            case Carrier.Workbook:
                var (code, names) = made.Pick(Headers.OfPeople);
                return new("", table with { Beside = new() { ["Lijst"] = [["lijst van 2026"], ["nr", made.Pick(names), "categorie"], ["1", "x", "A"], ["2", "y", "B"]] } }, [code], []);
            default: return At(WithColumn(table, "Opmerking 2", () => "", []).Table, table.Rows.Count - 1, table.Header.Length, number, ["G011"]);
        }
    }

    static string Shortened(MadeUp made)
    {
        while (true)
            if (made.NationalNumber(since2000: true).ToString(CultureInfo.InvariantCulture) is { Length: 10 } number) return number;
    }

    static Poisoned InRemark(Drawn table, Random chance, string secret, string[] codes)
    {
        var (with, row) = (WithColumn(table, "Toelichting", () => "", []).Table, chance.Next(table.Rows.Count));
        return At(with, row, table.Header.Length, secret, codes);
    }

    static Poisoned WithColumn(Drawn table, string name, Func<string> cell, string[] codes, bool three = false)
    {
        List<string[]> rows = [.. table.Rows.Select(row => (string[])[.. row, cell()])];
        // Three that differ, whatever chance gave.
        for (var i = 0; three && rows.Select(row => row[^1]).Distinct().Count() < 4 && i < 1000; i++) rows[i % rows.Count][^1] = cell();
        return new("", table with { Header = [.. table.Header, name], Rows = rows }, codes, [.. rows.Select(row => row[^1]).Where(value => value.Length > 4), .. codes is ["G008"] or ["G011"] ? new[] { name } : []]);
    }

    static Poisoned At(Drawn table, int row, int column, string secret, string[] codes)
    {
        List<string[]> rows = [.. table.Rows.Select(cells => (string[])cells.Clone())];
        rows[row][column] = secret;
        return new("", table with { Rows = rows }, codes, [secret]);
    }

    static Poisoned Every(Drawn table, int column, Func<string> cell, string[] codes)
    {
        List<string[]> rows = [.. table.Rows.Select(cells => (string[])cells.Clone())];
        foreach (var row in rows) row[column] = cell();
        return new("", table with { Rows = rows }, codes, [.. rows.Select(row => row[column])]);
    }
}
