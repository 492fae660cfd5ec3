using Transparency.Fakes.People;
using Transparency.Validation.Personal;

namespace Transparency.Tests.Validate.Personal;

public sealed class Numbers_of_persons
{
    static readonly DateOnly Today = new(2026, 11, 23);

    static string? Certain(string text)
    {
        string? bare = null;
        return new Looking(Today).For(Plain.Of(text), phones: true, number => bare ??= number.Valid?.Code)?.Code ?? bare;
    }

    [Fact]
    public void Whatever_is_made_up_by_the_rules_is_seen_in_every_writing()
    {
        var made = new MadeUp(new Random(1));
        for (var i = 0; i < 1000; i++)
        {
            var (bis, since2000) = (i % 2 == 0, i % 3 == 0);
            var written = made.Written(made.NationalNumber(bis, since2000));
            Assert.Equal((written, bis ? "G012" : "G011"), (written, Certain(written)));
            Assert.Equal("G013", Certain(made.BankAccount()));
            Assert.Equal("G014", Certain($"van {made.Mail()}; zie"));
            Assert.Equal("G015", Certain(made.Phone()));
        }
    }

    [Fact]
    public void Another_last_digit_makes_it_nobodys()
    {
        var made = new MadeUp(new Random(2));
        for (var i = 0; i < 500; i++)
        {
            var number = made.NationalNumber();
            foreach (var wrong in Enumerable.Range(1, 9).Select(more => (number / 10 * 10) + ((number + more) % 10))) Assert.Null(NationalNumber.Of(wrong, Today));
        }
    }

    [Fact]
    public void A_day_that_does_not_exist_is_nobodys_birthday()
    {
        foreach (var nine in new[] { 850231_123L, 851301_123, 850632_123, 853300_123, 856000_123 }) Assert.Null(NationalNumber.Of((nine * 100) + 97 - (nine % 97), Today));
        // Nor is one to come.
        Assert.Null(NationalNumber.Of((270101_123L * 100) + 97 - ((2_000_000_000 + 270101_123L) % 97), Today));
    }

    [Fact]
    public void Of_random_numbers_of_eleven_digits_one_in_some_seven_hundred_fits()
    {
        var chance = new Random(3);
        Assert.InRange(Enumerable.Range(0, 700_000).Count(_ => NationalNumber.Of(chance.NextInt64(100_000_000_000), Today) is not null), 800, 1200);
    }

    [Theory]
    [InlineData("11 589 623")]
    [InlineData("85 073 003 328")]
    [InlineData("12.345.678.901")]
    [InlineData("0.85073003328")]
    [InlineData("2026-11-24T21:12:45.123Z")]
    [InlineData("3f85073003328ac0")]
    [InlineData("20261124211245")]
    [InlineData("0308.357.159")]
    [InlineData("BE 2026 12 31 1234 5678")]
    [InlineData("DE89 3704 0044 0532 0130 01")]
    [InlineData("01/02/2026 - 03/04/2026")]
    [InlineData("06 07 08 09 10")]
    [InlineData("@ 12 %")]
    [InlineData("CUTA@June 2019")]
    [InlineData("12+3456789")]
    [InlineData("¶ 2, n. 13")]
    [InlineData("2015: 7 - 2016: 23 - 2017: 24 - 2018: 14 (on 28 november 2018)")]
    [InlineData("Of the 79 hate propagandists, 49 (62%) adhere to a form, 22 (28%) to a right-wing […] 11 June 2020.")]
    public void Other_numbers_and_words_pass(string text) => Assert.Null(Certain(text));
}
