namespace Transparency.Checker;

/// <summary>The rows of a master file. The same reading serves the workbook, whose first sheet holds the same rows.</summary>
static class Rows
{
    /// <summary>The rows of the version that would go out.</summary>
    /// <exception cref="FormatException">A row holds more or less than a shown count or rate, or nothing where it is withheld.</exception>
    public static List<Row> Current(List<string[]> rows, Definition definition)
    {
        var read = Of(rows, definition);
        foreach (var (row, fields) in read.Zip(rows.Skip(1)))
        {
            string Field(string column) => fields[Array.IndexOf(rows[0], column)];
            if (Field("DATASET") != definition.Id) throw new FormatException($"the row of {row.Figure.Key} is of another dataset");
            if (Field("SOURCE") != "_Z" || Field("SOURCE_PLACE").Length + Field("QUOTE").Length > 0) throw new FormatException($"{row.Figure.Key} names a source, and figures of partners have none; publish the others in a dataset of their own");
            if (!row.IsExact) throw new FormatException($"{row.Figure.Key} has a qualifier or bounds, and a protected figure has none");
            var withheld = row.Figure.Value.Length == 0;
            if (withheld != row.Figure.IsWithheld || Field("CONF_STATUS") != (withheld ? "C" : "F") || (withheld && row.Figure.Base.Length > 0))
                throw new FormatException($"{row.Figure.Key} is neither shown nor withheld: a withheld figure has no value and no base, the status Q and the mark C");
        }
        return read;
    }

    /// <exception cref="FormatException">The columns are not those of the codebook, or two rows are of one cell.</exception>
    public static List<Row> Of(List<string[]> rows, Definition definition)
    {
        if (rows.Count == 0 || !rows[0].SequenceEqual(definition.Columns)) throw new FormatException("its columns are not those of its codebook");
        var at = rows[0].Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        List<Row> read = [];
        HashSet<string> seen = [];
        foreach (var fields in rows.Skip(1))
        {
            if (fields.Length != rows[0].Length) throw new FormatException("a row has another number of fields than the header");
            string Field(string column) => fields[at[column]];
            var codes = definition.Dimensions.Select(dimension => Field(dimension.Id)).ToArray();
            var (frequency, measure, period) = (Field("FREQ"), Field("MEASURE"), Field("TIME_PERIOD"));
            var key = Figure.KeyOf(frequency, codes, Field("SOURCE"), measure, period);
            if (!seen.Add(key)) throw new FormatException($"{key} has two rows");
            var figure = new Figure(key, Field("OBS_VALUE"), Field("BASE"), Field("OBS_STATUS"));
            read.Add(new(codes, measure, frequency, period, figure, (Field("QUALIFIER") + Field("LOWER") + Field("UPPER")).Length == 0));
        }
        return read;
    }
}
