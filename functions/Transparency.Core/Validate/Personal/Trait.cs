namespace Transparency.Validation.Personal;

/// <summary>One sign that a file holds records about people. What it says names the rule, never what was found.</summary>
/// <param name="Code">Stable: <c>G011</c>.</param>
/// <param name="Sentence">Follows the place.</param>
public sealed record Trait(string Code, string Sentence)
{
    public const string Remedy = "Send counts only: take out whatever is about one person, and send the file again.";

    // A column by its name.
    public static readonly Trait NameColumn = new("G001", "is called like a name of persons.");
    public static readonly Trait BirthColumn = new("G002", "is called like a date or place of birth.");
    public static readonly Trait NationalColumn = new("G003", "is called like a number that the State gives to a person.");
    public static readonly Trait FileColumn = new("G004", "is called like the number of a person's file.");
    public static readonly Trait AddressColumn = new("G005", "is called like an address.");
    public static readonly Trait MailColumn = new("G006", "is called like an e-mail address.");
    public static readonly Trait PhoneColumn = new("G007", "is called like a phone number.");
    public static readonly Trait PersonAsColumn = new("G008", "is called like somebody.");

    // A value by its form.
    public static readonly Trait NationalNumber = new("G011", "holds what is a valid number of the national register.");
    public static readonly Trait BisNumber = new("G012", "holds what is a valid BIS number.");
    public static readonly Trait BankAccount = new("G013", "holds what is a valid bank account number (IBAN).");
    public static readonly Trait Mail = new("G014", "holds an e-mail address.");
    public static readonly Trait Phone = new("G015", "holds a phone number.");
    public static readonly Trait Birth = new("G016", "holds what looks like dates of birth.");
    public static readonly Trait Names = new("G017", "holds what looks like names of persons.");

    // The file by its form.
    public static readonly Trait OneRowAPerson = new("G020", "has one row a person: every count is 1, and this column tells the rows apart.");
    public static readonly Trait Embedded = new("G021", "holds another file inside, which is not looked into.");
}
