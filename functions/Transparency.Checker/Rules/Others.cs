namespace Transparency.Checker;

/// <summary>The other files of a folder say the same of every cell as the master file, and nothing of a withheld one.</summary>
sealed class Others(Evidence evidence, Definition definition, IReadOnlyList<Row> rows, Ledger ledger)
{
    public string? WhyNot() => evidence.Others.Select(file => WhyNot(file.Name, file.Bytes)).FirstOrDefault(why => why is not null);

    string? WhyNot(string path, ReadOnlyMemory<byte> bytes)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name switch
        {
            "codebook.json" => bytes.Span.SequenceEqual(evidence.Codebook.Span) ? null : $"{path} is not the codebook that was checked",
            "revisions.csv" => Revisions(path, bytes),
            "datapackage.json" or "disclosure.json" or "SHA256SUMS" or "RELEASE.json" or "RELEASE.tlog-proof" => null,
            _ when name == $"{definition.Id}.csv" => bytes.Span.SequenceEqual(evidence.Csv.Span) ? null : $"{path} is not the file that was checked",
            _ when name.EndsWith(".html", StringComparison.Ordinal) => null,
            _ when name.EndsWith(".jsonstat.json", StringComparison.Ordinal) => Same(path, JsonStat.Read(Json.Read(bytes), definition)),
            _ when name.EndsWith(".xlsx", StringComparison.Ordinal) => Same(path, Rows.Current(Workbook.Data(bytes), definition).Select(row => row.Figure)),
            _ => $"{path} is a kind of file that the checker cannot read, and it may hold figures; leave it out, or teach the checker to read it",
        };
    }

    string? Same(string path, IEnumerable<Figure> figures)
    {
        var left = rows.ToDictionary(row => row.Figure.Key, row => row.Figure, StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (!left.Remove(figure.Key, out var own)) return $"{path} has {figure.Key}, which the CSV has not or which stands there twice";
            if (own.IsWithheld && figure != own) return $"{path} says something of {figure.Key}, which is withheld";
            if (figure != own) return $"{path} shows {figure.Key} otherwise than the CSV";
        }
        return left.Count == 0 ? null : $"{path} lacks {left.Keys.First()}";
    }

    /// <summary>A revision may name a figure only where some version showed it.</summary>
    string? Revisions(string path, ReadOnlyMemory<byte> bytes)
    {
        var table = Csv.Read(bytes.Span);
        if (table.Count == 0 || !table[0].SequenceEqual(["VERSION", "DATE", "SERIES_KEY", "TIME_PERIOD", "PREVIOUS", "NEW", "REASON"]) || table.Any(row => row.Length != table[0].Length))
            return $"{path} has other columns than revisions have";
        foreach (var row in table.Skip(1))
            foreach (var text in row[4..6])
                if (text is not ("" or "Q") && !ledger.Holds($"{row[2]} {row[3]}", text)) return $"{path} holds a figure of {row[2]} {row[3]} that no version showed; take it out";
        return null;
    }
}
