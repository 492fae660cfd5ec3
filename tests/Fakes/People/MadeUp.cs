using System.Globalization;

namespace Transparency.Fakes.People;

/// <summary>Numbers and addresses that have the form of somebody's and are nobody's: their check digits are computed here, from chance.</summary>
public sealed class MadeUp(Random chance)
{
    /// <summary>A number of the national register, or a BIS number.</summary>
    public long NationalNumber(bool bis = false, bool since2000 = false)
    {
        var year = since2000 ? chance.Next(0, 14) : chance.Next(40, 100);
        var month = chance.Next(1, 13) + (bis ? (chance.Next(2) == 0 ? 20 : 40) : 0);
        var nine = (((((year * 100L) + month) * 100) + chance.Next(1, 29)) * 1000) + chance.Next(1, 999);
        return (nine * 100) + 97 - (((since2000 ? 2_000_000_000L : 0) + nine) % 97);
    }

    /// <summary>As registers, people and spreadsheets write it.</summary>
    public string Written(long number)
    {
        var digits = number.ToString("00000000000", CultureInfo.InvariantCulture);
        return chance.Next(9) switch
        {
            0 or 1 => digits,
            2 or 3 => $"{digits[..2]}.{digits[2..4]}.{digits[4..6]}-{digits[6..9]}.{digits[9..]}",
            4 => $"{digits[..6]}-{digits[6..9]}-{digits[9..]}",
            5 => $"{digits[..6]} {digits[6..9]} {digits[9..]}",
            6 => $"{digits[..2]}/{digits[2..4]}/{digits[4..6]} {digits[6..9]} {digits[9..]}",
            7 => Wide(digits),
            _ => $"{digits[..6]}\u200b{digits[6..]}",
        };
    }

    /// <summary>The wide digits of East Asian typing.</summary>
    public static string Wide(string digits) => string.Concat(digits.Select(digit => (char)(digit - '0' + '\uFF10')));

    public string BankAccount()
    {
        var (country, length) = new[] { ("BE", 12), ("NL", 14), ("DE", 18), ("FR", 23) }[chance.Next(4)];
        var account = country == "NL" ? "MADE" + Digits(10) : Digits(length);
        var rest = (account + country + "00").Aggregate(0, (so, sign) => char.IsAsciiDigit(sign) ? ((so * 10) + sign - '0') % 97 : ((so * 100) + sign - 'A' + 10) % 97);
        var whole = $"{country}{98 - rest:00}{account}";
        return chance.Next(3) switch { 0 => whole, 1 => string.Join(' ', whole.Chunk(4).Select(four => new string(four))), _ => whole.ToLowerInvariant() };
    }

    public string Mail() => new[] { "a.madeup@example.org", "Made.Up+list@mail.example.be", "nobody_{0}@sub.example.eu", "nobody＠example.org" }[chance.Next(4)].Replace("{0}", Digits(3), StringComparison.Ordinal);

    public string Phone() => chance.Next(6) switch
    {
        0 => $"+32 4{chance.Next(50, 100)} {Digits(2)} {Digits(2)} {Digits(2)}",
        1 => $"04{chance.Next(50, 100)}/{Digits(2)}.{Digits(2)}.{Digits(2)}",
        2 => $"02/{chance.Next(200, 800)}.{Digits(2)}.{Digits(2)}",
        3 => $"0032 2 {chance.Next(200, 800)} {Digits(2)} {Digits(2)}",
        4 => $"04{chance.Next(50, 100)} {Digits(2)} {Digits(2)} {Digits(2)}",
        _ => $"+33 6 {Digits(2)} {Digits(2)} {Digits(2)} {Digits(2)}",
    };

    /// <summary>Of somebody grown up.</summary>
    public string Birth()
    {
        var day = new DateOnly(1950, 1, 1).AddDays(chance.Next(0, 19_000)) is { Day: 1 } first ? first.AddDays(4) : new DateOnly(1950, 1, 5).AddDays(chance.Next(0, 600) * 30 + 2);
        return day.ToString(new[] { "yyyy-MM-dd", "dd/MM/yyyy", "d.M.yyyy", "dd-MM-yyyy" }[chance.Next(4)], CultureInfo.InvariantCulture);
    }

    public string Name() => string.Join(' ', Pick(["Jan", "Marie", "Mohamed", "Sofie", "Jean-Pierre", "Fatima", "Klaus", "Nathalie", "Youssef", "Els"]), Pick(["Madeup", "Van Nergens", "De Niemand", "Dupersonne", "El Makhlouq", "Erfunden"]) + Pick(["", "s", "-Niets"]));

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + chance.Next(10))));

    public T Pick<T>(IReadOnlyList<T> of) => of[chance.Next(of.Count)];
}
