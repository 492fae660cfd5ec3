using System.Globalization;

namespace Transparency.Audit;

/// <summary>Numbers that stand in a file although the master file of that version withholds them.</summary>
static class Leaks
{
    public static IEnumerable<Recovery> Of(PublishedDataset dataset)
    {
        var versions = dataset.Versions.ToDictionary(version => version.Version);
        return dataset.Versions.SelectMany(version => version.Rows.Where(row => row.Withheld)).Concat(dataset.Elsewhere)
            .Where(said => said.Value is not null && versions.TryGetValue(said.Version, out var version) && version.Withholds(said.Cell))
            .Select(said => new Recovery(dataset.Id, [said.Version], said.Cell, Way.LeftInFile, Range(said), $"it stands in {said.Where}{Written(said)}"));
    }

    static Interval Range(Statement said) => said.Value is { } value && value == decimal.Truncate(value) && said.Qualifier == Statistics.Qualifier.Exact
        ? Interval.Of((long)value)
        : new((long)Math.Floor(said.Least ?? 0), said.Most is { } most ? (long)most : Interval.NoLimit);

    /// <summary>Where it is no plain whole number.</summary>
    static string Written(Statement said) => Range(said).IsOne ? "" : string.Create(CultureInfo.InvariantCulture, $" as {said.Value}");
}
