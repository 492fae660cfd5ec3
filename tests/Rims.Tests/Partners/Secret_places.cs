using Transparency.Definitions;
using Transparency.Partners.Secrets;
using Transparency.Storage;

namespace Transparency.Tests.Partners;

public class Secret_places
{
    static Task<string?> FindAsync(ISecrets secrets, SecretPlace place, string name) => secrets.FindAsync(new(place, name), TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_place_gives_its_own_secrets_and_no_others()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"AGENCY": "s3cret", "NUMBER": 5}""", TestContext.Current.CancellationToken);
        ISecrets environment = new EnvironmentSecrets(), user = new UserSecretsFile(file);
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), await FindAsync(environment, SecretPlace.Env, "PATH"));
        Assert.Null(await FindAsync(environment, SecretPlace.Keyvault, "PATH"));
        Assert.Equal("s3cret", await FindAsync(user, SecretPlace.Usersecret, "AGENCY"));
        Assert.Null(await FindAsync(user, SecretPlace.Usersecret, "NUMBER"));
        Assert.Null(await FindAsync(user, SecretPlace.Env, "AGENCY"));
        await File.WriteAllTextAsync(file, "no json", TestContext.Current.CancellationToken);
        Assert.Null(await FindAsync(user, SecretPlace.Usersecret, "AGENCY"));
        File.Delete(file);
        Assert.Null(await FindAsync(user, SecretPlace.Usersecret, "AGENCY"));
    }
}
