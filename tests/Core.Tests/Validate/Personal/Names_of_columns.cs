using Transparency.Fakes.People;
using Transparency.Validation.Personal;

namespace Transparency.Tests.Validate.Personal;

public sealed class Names_of_columns
{
    public static TheoryData<string, string> OfPeople => [.. Headers.OfPeople.SelectMany(kind => kind.Names.Select(name => (kind.Code, name)))];

    [Theory]
    [MemberData(nameof(OfPeople))]
    public void What_a_person_is_known_by_is_seen_however_it_is_written(string code, string name)
    {
        foreach (var written in Enumerable.Range(0, 40).Select(seed => Headers.Otherwise(name, new Random(seed))).Prepend(name)) Assert.Equal((written, code), (written, ColumnName.Of(written)?.Code));
    }

    [Fact]
    public void What_only_sounds_like_it_passes() => Assert.Equal("", string.Join(" · ", Headers.OfNobody.Where(name => ColumnName.Of(name) is not null)));

    [Theory]
    [InlineData("Naam")]
    [InlineData("Nom")]
    [InlineData("Adresse")]
    public void A_column_of_codes_may_be_called_by_a_name_or_an_address(string name) => Assert.Null(ColumnName.Of(name, closed: true));

    [Theory]
    [InlineData("Rijksregisternummer")]
    [InlineData("Geboortedatum")]
    public void But_by_no_number_or_date_of_a_person(string name) => Assert.NotNull(ColumnName.Of(name, closed: true));
}
