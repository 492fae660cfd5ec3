namespace Transparency.Site.Reading;

/// <summary>Lines that load a dataset with the right types, keep empty cells empty and bounds apart from counts. Tests run what they can.</summary>
public static class LoadLines
{
    /// <summary>Power Query of Excel: Data, Get data, From other sources, Blank query, Advanced editor.</summary>
    public static string Excel(string address) => $$"""
        let
          file = Csv.Document(Web.Contents("{{address}}"), [Delimiter=",", Encoding=65001, QuoteStyle=QuoteStyle.Csv]),
          rows = Table.PromoteHeaders(file),
          empty = Table.ReplaceValue(rows, "", null, Replacer.ReplaceValue, Table.ColumnNames(rows)),
          typed = Table.TransformColumnTypes(empty, {
            {"PERIOD_START", type date}, {"PERIOD_END", type date}, {"PUBLISHED", type date}, {"REVISED", type date},
            {"OBS_VALUE", type number}, {"LOWER", type number}, {"UPPER", type number}, {"BASE", Int64.Type} }, "en-US")
        in
          typed
        """.Replace("\r", "", StringComparison.Ordinal);

    public static string R(string address) => $$"""
        d <- read.csv("{{address}}", colClasses = "character", na.strings = "", encoding = "UTF-8")
        numbers <- c("OBS_VALUE", "LOWER", "UPPER", "BASE")
        d[numbers] <- lapply(d[numbers], as.numeric)
        dates <- c("PERIOD_START", "PERIOD_END", "PUBLISHED", "REVISED")
        d[dates] <- lapply(d[dates], as.Date)
        exact <- d[!is.na(d$OBS_VALUE) & is.na(d$QUALIFIER), ]
        """.Replace("\r", "", StringComparison.Ordinal);

    public static string Python(string address) => $$"""
        import pandas as pd
        d = pd.read_csv("{{address}}", dtype=str, keep_default_na=False, na_values=[""])
        for column in ["OBS_VALUE", "LOWER", "UPPER", "BASE"]:
            d[column] = pd.to_numeric(d[column])
        for column in ["PERIOD_START", "PERIOD_END", "PUBLISHED", "REVISED"]:
            d[column] = pd.to_datetime(d[column])
        exact = d[d["OBS_VALUE"].notna() & d["QUALIFIER"].isna()]
        """.Replace("\r", "", StringComparison.Ordinal);

    public static string RRegister(string address) =>
        $"d <- read.csv(\"{address}\", colClasses = \"character\", na.strings = \"\", encoding = \"UTF-8\")";

    public static string PythonRegister(string address) =>
        $"import pandas as pd\nd = pd.read_csv(\"{address}\", dtype=str, keep_default_na=False, na_values=[\"\"])";
}
