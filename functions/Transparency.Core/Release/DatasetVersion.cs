using System.Globalization;

namespace Transparency.Releases;

/// <summary>MAJOR.MINOR.PATCH of a dataset. The first is 1.0.0.</summary>
public readonly record struct DatasetVersion(int Major, int Minor, int Patch) : IComparable<DatasetVersion>
{
    public static readonly DatasetVersion First = new(1, 0, 0);

    public DatasetVersion NextMajor => new(Major + 1, 0, 0);

    public DatasetVersion NextMinor => new(Major, Minor + 1, 0);

    public DatasetVersion NextPatch => new(Major, Minor, Patch + 1);

    public static DatasetVersion Parse(string text)
    {
        var parts = text.Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 3 ? new(parts[0], parts[1], parts[2]) : throw new FormatException($"'{text}' is not a version.");
    }

    public int CompareTo(DatasetVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
}
