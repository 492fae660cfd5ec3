using System.Collections.Immutable;
using System.Globalization;
using Transparency.Releases;
using Transparency.Statistics;

namespace Transparency.Audit;

public enum Way
{
    /// <summary>A file shows the number that the master file of the same version withholds.</summary>
    LeftInFile,

    /// <summary>One version withholds what another shows.</summary>
    Differenced,

    /// <summary>One number only is possible.</summary>
    AddedUp,

    /// <summary>All numbers that are possible are small.</summary>
    ProvedSmall,

    /// <summary>All people of a group have a code of which nobody may learn that.</summary>
    AllInOne,
}

/// <summary>Something about people that was withheld and can be learnt.</summary>
/// <param name="Versions">Those that were needed, oldest first.</param>
/// <param name="How">The end of a sentence: "the other parts of … are shown".</param>
public sealed record Recovery(Code Dataset, ImmutableArray<DatasetVersion> Versions, CellRef Cell, Way Way, Interval Possible, string How)
{
    public override string ToString() => $"{Dataset} {string.Join(" with ", Versions)}, {Cell.Series} {Cell.Period}: {What}; {How}.";

    string What => (Way, Possible.IsOne) switch
    {
        (Way.AllInOne, _) => "everybody of its group is in it",
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"it is {Possible.Least}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"it is small, {Possible.Least} to {Possible.Most}"),
    };
}

/// <summary>What somebody would learn who is alone in a cell and knows it. Files do not tell whether there is such a person.</summary>
/// <param name="Exists">Whether there is; null for whoever has the files alone.</param>
public sealed record Supposition(Code Dataset, ImmutableArray<DatasetVersion> Versions, CellRef Insider, CellRef Cell, long Value, bool? Exists = null)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Dataset} {string.Join(" with ", Versions)}: if {Insider.Series} {Insider.Period} is one person, that person learns that {Cell.Series} {Cell.Period} is {Value}{Told}.");

    string Told => Exists switch { true => ", and there is such a person", false => ", but there is no such person", null => "" };
}

/// <param name="Withheld">Cells that some version withholds.</param>
/// <param name="Open">Of those, the ones that can be small and can be not, in whole people.</param>
/// <param name="NotSmall">Withheld counts that can be added up and are not small, so that nobody is given away: guards that guard nothing, and series that stay withheld for a time.</param>
/// <param name="NotTried">What was not attacked or not decided, in sentences.</param>
public sealed record DatasetAudit(
    Code Dataset, int Withheld, int Open, ImmutableArray<Recovery> Found, ImmutableArray<Recovery> NotSmall, ImmutableArray<Supposition> Suppositions, int Insiders, int InsidersTried, ImmutableArray<string> NotTried)
{
    public string Summary => Withheld == 0 && Found.IsEmpty
        ? $"{Dataset}: nothing is withheld."
        : string.Create(CultureInfo.InvariantCulture, $"{Dataset}: {Withheld} withheld cells attacked, {Learnt}; {InsidersTried} of {Insiders} possible insiders asked, {Insights}.");

    string Learnt => (Found.IsEmpty ? "nothing recovered" : string.Create(CultureInfo.InvariantCulture, $"{Found.Select(one => one.Cell).Distinct().Count()} cells give something away"))
        + (NotSmall.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $", {NotSmall.Select(one => one.Cell).Distinct().Count()} can be added up and are not small"));

    string Insights => Suppositions.IsEmpty ? "none would learn anything" : string.Create(CultureInfo.InvariantCulture, $"{People(_ => true)} would learn something{Existing}");

    string Existing => Suppositions.Any(one => one.Exists is null) ? ""
        : string.Create(CultureInfo.InvariantCulture, $" if they existed, and {People(one => one.Exists == true)} do");

    int People(Func<Supposition, bool> which) => Suppositions.Where(which).Select(one => one.Insider).Distinct().Count();
}

/// <param name="Unread">Files that could not be read, in sentences.</param>
public sealed record AuditReport(ImmutableArray<DatasetAudit> Datasets, ImmutableArray<string> Unread)
{
    /// <summary>Somebody who has no more than the files, or an insider who is known to exist, learns something of few people.</summary>
    public bool Broken => Datasets.Any(dataset => !dataset.Found.IsEmpty || dataset.Suppositions.Any(one => one.Exists == true));

    /// <summary>The same for somebody who can look up the true counts.</summary>
    /// <param name="exists">Whether the person exists whom a supposition is about; null where that is not known either.</param>
    public AuditReport Told(Func<Supposition, bool?> exists) =>
        this with { Datasets = [.. Datasets.Select(dataset => dataset with { Suppositions = [.. dataset.Suppositions.Select(one => one with { Exists = exists(one) })] })] };
}
