using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Transparency.Commands;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Handling;
using Transparency.Partners.Secrets;
using Transparency.Partners.Web;
using Transparency.Site;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>Puts the rooms together: which rim stands for which port, and where the settings come from.</summary>
static class Wiring
{
    public static ServiceProvider Of(Surroundings around, Voice voice, IEnumerable<KeyValuePair<string, string?>> asked, bool verbose, bool lines)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Beside(around.ProgramFolder))
            .AddJsonFile(Path.Combine(around.ProgramFolder, "transparency.json"), optional: true)
            .AddEnvironmentVariables("TRANSPARENCY_")
            .AddInMemoryCollection(new Dictionary<string, string?> { [nameof(Settings.HandlerPort)] = Environment.GetEnvironmentVariable(HandlerCommand.PortSetting) ?? "" })
            .AddInMemoryCollection(around.Settings)
            .AddInMemoryCollection(asked)
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => _ = lines
            ? logging.SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.Information)
                .AddProvider(new LogLines(around.Out, around.Error, around.Time)).AddProvider(new InvocationLog())
            : logging.SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.None)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddSingleton<Telemetry>();
        services.Configure<Settings>(configuration);
        services.AddSingleton(SettingsOf);
        services.AddSingleton(around.Time);
        services.AddSingleton(voice);
        services.AddSingleton(provider => CatalogueFolder.Read(provider.GetRequiredService<Settings>()));
        services.AddSingleton(provider => new Lazy<Definitions.Catalogue>(provider.GetRequiredService<Definitions.Catalogue>));
        services.AddSingleton(provider => Rims.Of(provider.GetRequiredService<Settings>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Kept(provider).Observations).AddSingleton(provider => Kept(provider).Archive).AddSingleton(provider => Kept(provider).Shelf);
        services.AddSingleton(provider => Kept(provider).Pulls).AddSingleton(provider => Kept(provider).Prepared);
        services.AddSingleton(provider => Kept(provider).Site).AddSingleton(provider => Kept(provider).Lease);
        services.AddSingleton(provider => WordsFolder.Read(provider.GetRequiredService<Settings>().Words));
        services.AddSingleton(provider => FiguresFolder.Read(provider.GetRequiredService<Settings>().Figures));
        services.AddSingleton(provider => AssetsFolder.Read(provider.GetRequiredService<Settings>().Assets));
        services.AddSingleton<IReadOnlyList<LanguageFormat>>(provider => [.. Words(provider).Values.Select(words => words.Format)]);
        services.AddSingleton<ImmutablePages>(provider => FolderPages.With(Words(provider), Assets(provider), provider.GetRequiredService<Settings>().Rehearsal));
        services.AddSingleton<SitePages>(provider => (shelf, status) => SiteBuilder.Build(shelf, Words(provider), Assets(provider), Figures(provider), status));
        services.AddSingleton<StatusFiles>(provider => (shelf, status) => StatusPages.Of(shelf, status, Words(provider), Assets(provider), Figures(provider)));
        services.AddSingleton(provider => Kept(provider).Inbox).AddSingleton(provider => Kept(provider).Reports);
        services.AddSingleton<ISecrets, EnvironmentSecrets>().AddSingleton<ISecrets>(_ => UserSecretsFile.OfThisUser);
        services.AddSingleton(PrivateKey).AddSingleton<Refusals>();
        services.AddSingleton<WebLimits>().AddSingleton(provider => new Lazy<PartnerWeb>(() => Web(provider)));
        services.AddSingleton<Keeping>().AddSingleton<Asking>().AddSingleton<Pull>().AddSingleton<Searching>().AddSingleton<Publish>().AddSingleton<PartnerStatuses>().AddSingleton<Show>().AddSingleton<Prove>().AddSingleton<Ingredients>().AddSingleton<Insiders>().AddSingleton<Publication>();
        services.AddSingleton(_ => new Stranger(new HttpClient { Timeout = TimeSpan.FromMinutes(1) })).AddSingleton<Turn>().AddSingleton<Pulling>().AddSingleton<Publishing>().AddSingleton<Watch>().AddSingleton<Watching>();
        around.Rims(services);
        return services.BuildServiceProvider();
    }

    static Settings SettingsOf(IServiceProvider provider)
    {
        try
        {
            return provider.GetRequiredService<IOptions<Settings>>().Value;
        }
        catch (InvalidOperationException unfit)
        {
            throw new CannotRunException(Sentences.BadSetting(unfit.Message));
        }
    }

    static Rims Kept(IServiceProvider provider) => provider.GetRequiredService<Rims>();

    static ISecrets[] Secrets(IServiceProvider provider) => [.. provider.GetServices<ISecrets>(), .. new[] { Kept(provider).Identity?.Secrets }.OfType<ISecrets>()];

    static IPrivateKey PrivateKey(IServiceProvider provider)
    {
        var named = provider.GetRequiredService<Settings>().PrivateKey;
        if (named.Length == 0) return Kept(provider).PrivateKey ?? new ReferencedKey(null, []);
        return new ReferencedKey(Definitions.SecretReference.Find(named) ?? throw new CannotRunException(Sentences.BadSetting($"'{named}' names no private key: write keyvault:NAME, env:NAME or usersecret:NAME")), Secrets(provider));
    }

    /// <summary>Partners read in their logs who asked, and whom to write to.</summary>
    static PartnerWeb Web(IServiceProvider provider) => new(
        $"Transparency/{typeof(Wiring).Assembly.GetName().Version!.ToString(3)} (+{provider.GetRequiredService<Definitions.Catalogue>().Publisher.Email})",
        Secrets(provider), Kept(provider).Identity?.Own, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WebLimits>());

    static IReadOnlyDictionary<string, Words> Words(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, Words>>();

    static IReadOnlyDictionary<string, TopicPlan> Figures(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, TopicPlan>>();

    static IReadOnlyDictionary<string, byte[]> Assets(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, byte[]>>();

    static Dictionary<string, string?> Beside(string folder) => new()
    {
        [nameof(Settings.Catalogue)] = Path.Combine(folder, "catalogue"),
        [nameof(Settings.RehearsalCatalogue)] = Path.Combine(folder, "rehearsal"),
        [nameof(Settings.Words)] = Path.Combine(folder, "words"),
        [nameof(Settings.Figures)] = Path.Combine(folder, "figures"),
        [nameof(Settings.Assets)] = Path.Combine(folder, "assets"),
    };
}
