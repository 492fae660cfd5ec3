namespace Transparency.Formats;

/// <summary>What a file is, by its name: the same for a server, a catalogue and a package.</summary>
public static class MediaTypes
{
    public static string Of(string name) => name[(name.LastIndexOf('.') + 1)..] switch
    {
        "csv" => "text/csv",
        "json" => "application/json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html" => "text/html",
        "zip" => "application/zip",
        "xml" => "application/xml",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    };
}
