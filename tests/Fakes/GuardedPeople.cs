using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Definitions;
using Transparency.Releases;
using Transparency.Statistics;
using Calendar = Transparency.Definitions.Calendar;

namespace Transparency.Fakes;

/// <summary>
/// A protected dataset made directly, as Protect would hand it on: people by category and sex over three months. In every month four
/// cells are withheld, two in each line. Its numbers have seven digits and occur once, so that whatever is computed over a withheld cell
/// can be told from all other numbers of a release.
/// </summary>
public sealed class GuardedPeople
{
    static readonly Code[] Categories = [Code.Of("A"), Code.Of("B"), Code.Of("C")], Sexes = [Code.Of("F"), Code.Of("M")];

    public static readonly ImmutableArray<Period> Months = [.. new[] { "2026-01", "2026-02", "2026-03" }.Select(Period.Of)];

    readonly List<ReleasedObservation> cells = [];
    readonly HashSet<long> telling = [];
    readonly ProtectionMethod method;

    GuardedPeople(int seed, ProtectionMethod method)
    {
        this.method = method;
        var random = new Random(seed);
        foreach (var month in Months) Month(random, month);
    }

    public static GuardedPeople Of(int seed, ProtectionMethod method = ProtectionMethod.Suppress) => new(seed, method);

    public static DatasetStructure Structure { get; } = Structures.People with
    {
        Id = Code.Of("guarded"), Disclosure = Disclosure.Protected,
        Dimensions = [Structures.People.Dimensions[0], Structures.People.Dimensions[1] with { CodeList = Structures.List("sex", exhaustive: true, "F", "M") }],
        Protection = new(ProtectionMethod.Suppress, 5, Zeros.Published, [new([Code.Of("CATEGORY"), Code.Of("SEX")], [Frequency.Monthly])], [], []),
    };

    public Edition Edition => new()
    {
        Structure = Structure with { Protection = Structure.Protection! with { Method = method } },
        Version = DatasetVersion.First, Release = new(new DateOnly(2026, 11, 22), 1), FormatVersion = 1,
        Observations = [.. cells.OrderBy(cell => cell.Period).ThenBy(cell => cell.Series)], QualityNotes = [], Revisions = [],
    };

    /// <summary>The withheld numbers, and every number that sums and differences over them give.</summary>
    public IReadOnlySet<long> Telling => telling;

    public int Withheld => cells.Count(cell => cell.Cell is Cell.Suppressed);

    /// <summary>The first release of this dataset, beside registers that are there already.</summary>
    public Release Release(Publisher publisher, Calendar calendar, params IEnumerable<RegisterEdition> registers) => new()
    {
        Id = Edition.Release, Released = Flow.Due.At, Editions = [Edition], Registers = [.. registers.Select(register => register with { Release = Edition.Release })],
        Unchanged = [], Publisher = publisher, Calendar = calendar,
    };

    /// <summary>All telling numbers in a text, however a language writes its thousands.</summary>
    public IEnumerable<long> ToldBy(string text) => new[] { text, Regex.Replace(text, @"(?<=\d)[.,\u202f\u00a0](?=\d{3}(?!\d))", "") }
        .SelectMany(read => Regex.Matches(read, @"(?<![\w.])\d{6,}(?!\w)")).Select(number => long.Parse(number.ValueSpan, CultureInfo.InvariantCulture))
        .Where(telling.Contains).Distinct();

    void Month(Random random, Period month)
    {
        var counts = Categories.SelectMany(category => Sexes.Select(sex => (category, sex))).ToDictionary(cell => cell, _ => (long)random.Next(1_000_000, 9_999_999));
        var whole = counts.Values.Sum();
        var open = Categories[random.Next(Categories.Length)];
        foreach (var category in (Code[])[.. Categories, Code.Total])
            foreach (var sex in (Code[])[.. Sexes, Code.Total])
            {
                var count = counts.Where(cell => (category == Code.Total || cell.Key.category == category) && (sex == Code.Total || cell.Key.sex == sex)).Sum(cell => cell.Value);
                var hidden = method == ProtectionMethod.Suppress && category != Code.Total && category != open && sex != Code.Total;
                Add(month, category, sex, Structures.Count, hidden ? null : count, null);
                Add(month, category, sex, Code.Of("share"), hidden ? null : decimal.Round(100m * count / whole, 1), hidden ? null : whole);
                if (hidden) telling.Add(count);
            }
        if (method == ProtectionMethod.Round) return;
        foreach (var sex in Sexes) telling.Add(Categories.Where(category => category != open).Sum(category => counts[(category, sex)]));
        telling.Add(Categories.Where(category => category != open).SelectMany(category => Sexes.Select(sex => counts[(category, sex)])).Sum());
    }

    void Add(Period month, Code category, Code sex, Code measure, decimal? value, long? whole) => cells.Add(new(
        new Observation(
            new SeriesKey(Frequency.Monthly, [category, sex], Code.NotApplicable, measure), month,
            value is { } shown ? new Cell.Shown(shown) : new Cell.Suppressed(),
            new Attributes(Structure.MeasureOf(measure).Unit, value is null ? ObsStatus.Q : ObsStatus.A, whole, [], null)),
        new DateOnly(2026, 11, 22), null));
}
