using System.Text.Json;
using Transparency.Definitions;
using Transparency.Storage;

namespace Transparency.Partners.Secrets;

/// <summary>Secrets of a developer, outside the checkout, where `dotnet user-secrets --id transparency` keeps them: <c>usersecret:AGENCY_KEY</c>.</summary>
/// <param name="file">A JSON object of names and texts.</param>
public sealed class UserSecretsFile(string file) : ISecrets
{
    public static UserSecretsFile OfThisUser => new(OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Microsoft", "UserSecrets", "transparency", "secrets.json")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", "transparency", "secrets.json"));

    public async Task<string?> FindAsync(SecretReference reference, CancellationToken stop)
    {
        if (reference.Place != SecretPlace.Usersecret || !File.Exists(file)) return null;
        try
        {
            using var all = JsonDocument.Parse(await File.ReadAllBytesAsync(file, stop));
            return all.RootElement.TryGetProperty(reference.Name, out var secret) && secret.ValueKind == JsonValueKind.String ? secret.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
