using Transparency.Statistics;

namespace Transparency.Extracts;

/// <summary>Reads value and qualifier of a row into a cell. Exact whole numbers that come again are mostly one object.</summary>
sealed class CellReader(Columns columns)
{
    static readonly Cell.Missing Missing = new();

    readonly Cell.Shown?[] recent = new Cell.Shown?[1 << 12];

    readonly int value = columns["OBS_VALUE"], qualifier = columns["QUALIFIER"];

    public Cell? Read(IRowsOfText rows, Measure measure, ObsStatus status, Say refuse)
    {
        var text = rows[value];
        if (!Qualifiers.TryParse(rows[qualifier], out var how))
        {
            refuse("V040", "QUALIFIER", "is no qualifier known here.", "Leave it empty for an exact number, or use lt, gt, le, ge, approx.");
            return null;
        }
        var saysMissing = status is ObsStatus.L or ObsStatus.M or ObsStatus.O;
        if (status == ObsStatus.Q)
        {
            refuse("V033", "OBS_STATUS", "says that the value is suppressed.", "Send the count itself: withholding it is done here, for the whole release at once.");
            return null;
        }
        if (text.Length == 0)
        {
            if (saysMissing) return Missing;
            refuse("V031", "OBS_VALUE", "is empty without a reason.", "Write 0 for nobody, or give the reason in OBS_STATUS (O missing, L not collected, M cannot exist).");
            return null;
        }
        if (saysMissing)
        {
            refuse("V032", "OBS_VALUE", "stands beside a status that says there is no value.", "Leave the value empty, or mend OBS_STATUS.");
            return null;
        }
        return text.Contains("--", StringComparison.Ordinal) ? Range(text, measure, how, refuse) : Number(text, measure, how, refuse);
    }

    Cell.Shown? Number(string text, Measure measure, Qualifier how, Say refuse)
    {
        if (Numbers.TryParse(text, measure.IsWhole, out var number))
            return how == Qualifier.Exact && measure.IsWhole && number <= int.MaxValue ? Whole((int)number) : new Cell.Shown(number, how);
        var (sentence, remedy) = Numbers.WhyNot(text, measure.IsWhole);
        refuse("V030", "OBS_VALUE", sentence, remedy);
        return null;
    }

    Cell.Shown Whole(int number)
    {
        ref var slot = ref recent[number % recent.Length];
        return slot is not null && slot.Value == number ? slot : slot = new Cell.Shown(number);
    }

    static Cell.Range? Range(string text, Measure measure, Qualifier how, Say refuse)
    {
        var ends = text.Split("--");
        if (how == Qualifier.Exact && ends.Length == 2 && Numbers.TryParse(ends[0], measure.IsWhole, out var lower)
            && Numbers.TryParse(ends[1], measure.IsWhole, out var upper) && lower < upper) return new(lower, upper);
        refuse("V030", "OBS_VALUE", "is not a range.", "Write the lower and the upper end, 3--5, without a qualifier.");
        return null;
    }
}
