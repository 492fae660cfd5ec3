using System.Text.Json;

namespace Transparency.Formats;

/// <summary>A file of the catalogue that is JSON and keeps to its schema.</summary>
/// <param name="Path">Relative to the catalogue, with forward slashes.</param>
sealed record CatalogueFile(string Path, JsonElement Json)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Id(string member) => Json.GetProperty(member).GetString()!;
}
