using Transparency.Azure;
using Transparency.Fakes;
using Transparency.Tests.Azure;

[assembly: AssemblyFixture(typeof(OneAzurite))]

namespace Transparency.Tests.Azure;

/// <summary>One Azurite for all tests that need one, started by the first of them. Each test has an account of its own.</summary>
public sealed class OneAzurite : IAsyncDisposable
{
    readonly Lazy<Task<Azurite>> started = new(Azurite.StartAsync);

    /// <summary>The emulator with an empty account.</summary>
    public AzureSettings Settings() => SettingsOf(started.Value.GetAwaiter().GetResult());

    public AzureRims Rims(HttpMessageHandler? network = null) => new(Settings(), TimeProvider.System, network);

    public static AzureSettings SettingsOf(Azurite azurite) =>
        AzureSettings.TryRead(null, null, null, null, azurite.Account(), out var settings, out var whyNot) ? settings : throw new InvalidOperationException(whyNot);

    public async ValueTask DisposeAsync()
    {
        if (started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await started.Value).DisposeAsync();
    }
}
