namespace Transparency.Site.Reading;

/// <summary>Lines that load a dataset with the right types, keep empty cells empty and set bounds apart from counts.</summary>
public static class LoadLines
{
    /// <summary>Power Query of Excel: Data, Get data, From other sources, Blank query, Advanced editor.</summary>
    public static string Excel(string address) => Lines($$"""
        let
          address = "{{address}}",
          file = Csv.Document(Web.Contents(address), [Delimiter=",", Encoding=65001, QuoteStyle=QuoteStyle.Csv]),
          rows = Table.PromoteHeaders(file),
          empty = Table.ReplaceValue(rows, "", null, Replacer.ReplaceValue, Table.ColumnNames(rows)),
          typed = Table.TransformColumnTypes(empty, {
            {"PERIOD_START", type date}, {"PERIOD_END", type date}, {"PUBLISHED", type date}, {"REVISED", type date},
            {"OBS_VALUE", type number}, {"LOWER", type number}, {"UPPER", type number}, {"BASE", Int64.Type} }, "en-US"),
          exact = Table.SelectRows(typed, each [OBS_VALUE] <> null and [QUALIFIER] = null)
        in
          typed
        """);

    public static string R(string address) => Lines($$"""
        address <- "{{address}}"
        d <- read.csv(address, colClasses = "character", na.strings = "", encoding = "UTF-8")
        numbers <- c("OBS_VALUE", "LOWER", "UPPER", "BASE")
        d[numbers] <- lapply(d[numbers], as.numeric)
        dates <- c("PERIOD_START", "PERIOD_END", "PUBLISHED", "REVISED")
        d[dates] <- lapply(d[dates], as.Date)
        exact <- d[!is.na(d$OBS_VALUE) & is.na(d$QUALIFIER), ]
        """);

    public static string Python(string address) => Lines($$"""
        import pandas as pd
        address = "{{address}}"
        d = pd.read_csv(address, dtype=str, keep_default_na=False, na_values=[""])
        for column in ["OBS_VALUE", "LOWER", "UPPER", "BASE"]:
            d[column] = pd.to_numeric(d[column])
        for column in ["PERIOD_START", "PERIOD_END", "PUBLISHED", "REVISED"]:
            d[column] = pd.to_datetime(d[column])
        exact = d[d["OBS_VALUE"].notna() & d["QUALIFIER"].isna()]
        """);

    public static string RegisterInR(string address) => Lines($$"""
        address <- "{{address}}"
        d <- read.csv(address, colClasses = "character", na.strings = "", encoding = "UTF-8")
        """);

    public static string RegisterInPython(string address) => Lines($$"""
        import pandas as pd
        address = "{{address}}"
        d = pd.read_csv(address, dtype=str, keep_default_na=False, na_values=[""])
        """);

    static string Lines(string code) => code.Replace("\r", "", StringComparison.Ordinal);
}
