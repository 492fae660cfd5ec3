namespace Transparency.Checker;

/// <summary>What a file says of one cell: a value, or that it is withheld.</summary>
/// <param name="Key">As files other than the CSV name it: frequency, codes, source, measure and period.</param>
/// <param name="Value">As printed; empty where it is withheld.</param>
/// <param name="Base">The count that a rate is of; empty for counts.</param>
sealed record Figure(string Key, string Value, string Base, string Status)
{
    public bool IsWithheld => Status == "Q";

    public static string KeyOf(string frequency, IEnumerable<string> codes, string source, string measure, string period) =>
        string.Join('.', [frequency, .. codes, source, measure]) + " " + period;
}

/// <summary>A row of the master file.</summary>
sealed record Row(string[] Codes, string Measure, string Frequency, string Period, Figure Figure, bool IsExact)
{
    /// <summary>As revisions write it.</summary>
    public string Said => Figure.IsWithheld ? "Q" : Figure.Base.Length == 0 ? Figure.Value : $"{Figure.Value} of {Figure.Base}";
}
