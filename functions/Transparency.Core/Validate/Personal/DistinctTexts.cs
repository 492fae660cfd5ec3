namespace Transparency.Validation.Personal;

/// <summary>Counts different texts, up to a bound, so that memory does not grow with the file. Only their hashes are held, and those differ from run to run.</summary>
sealed class DistinctTexts(int most)
{
    readonly HashSet<int> hashes = [];

    public int Count => hashes.Count;

    public bool IsFull => hashes.Count >= most;

    public bool Add(string text) => !IsFull && hashes.Add(text.GetHashCode(StringComparison.Ordinal));
}
