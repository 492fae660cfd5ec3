using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Transparency.Flow;
using Transparency.Formats;
using Transparency.Local.Folders;
using Transparency.Site;
using Transparency.Statistics;
using Transparency.Storage;

namespace Transparency.Hosting;

/// <summary>Puts the rooms together: which rim stands for which port, and where the settings come from.</summary>
static class Wiring
{
    public static ServiceProvider Of(Surroundings around, Voice voice, IEnumerable<KeyValuePair<string, string?>> asked, bool verbose)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Beside(around.ProgramFolder))
            .AddJsonFile(Path.Combine(around.ProgramFolder, "transparency.json"), optional: true)
            .AddEnvironmentVariables("TRANSPARENCY_")
            .AddInMemoryCollection(around.Settings)
            .AddInMemoryCollection(asked)
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging
            .SetMinimumLevel(verbose ? LogLevel.Debug : LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.Configure<Settings>(configuration);
        services.AddSingleton(SettingsOf);
        services.AddSingleton(around.Time);
        services.AddSingleton(voice);
        services.AddSingleton(provider => CatalogueFolder.Read(provider.GetRequiredService<Settings>().Catalogue));
        services.AddSingleton(provider => new LocalState(provider.GetRequiredService<Settings>().State));
        services.AddSingleton<IPublicSite>(provider => new PublicFolder(provider.GetRequiredService<Settings>().SiteFolder));
        services.AddSingleton<IRunLease>(State).AddSingleton(provider => State(provider).Observations).AddSingleton(provider => State(provider).Archive);
        services.AddSingleton(provider => State(provider).Shelf).AddSingleton(provider => State(provider).Pulls).AddSingleton(provider => State(provider).Prepared);
        services.AddSingleton(provider => WordsFolder.Read(provider.GetRequiredService<Settings>().Words));
        services.AddSingleton(provider => FiguresFolder.Read(provider.GetRequiredService<Settings>().Figures));
        services.AddSingleton(provider => AssetsFolder.Read(provider.GetRequiredService<Settings>().Assets));
        services.AddSingleton<IReadOnlyList<LanguageFormat>>(provider => [.. Words(provider).Values.Select(words => words.Format)]);
        services.AddSingleton<ImmutablePages>(provider => FolderPages.With(Words(provider), Assets(provider), rehearsal: false));
        services.AddSingleton<SitePages>(provider => shelf => SiteBuilder.Build(
            shelf, Words(provider), Assets(provider), provider.GetRequiredService<IReadOnlyDictionary<string, TopicPlan>>(), new DataStatus(null, Rehearsal: false, [])));
        services.AddSingleton<Pull>().AddSingleton<Publish>().AddSingleton<Show>().AddSingleton<Prove>().AddSingleton<Ingredients>().AddSingleton<Publication>();
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

    static LocalState State(IServiceProvider provider) => provider.GetRequiredService<LocalState>();

    static IReadOnlyDictionary<string, Words> Words(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, Words>>();

    static IReadOnlyDictionary<string, byte[]> Assets(IServiceProvider provider) => provider.GetRequiredService<IReadOnlyDictionary<string, byte[]>>();

    static Dictionary<string, string?> Beside(string folder) => new()
    {
        [nameof(Settings.Catalogue)] = Path.Combine(folder, "catalogue"),
        [nameof(Settings.Words)] = Path.Combine(folder, "words"),
        [nameof(Settings.Figures)] = Path.Combine(folder, "figures"),
        [nameof(Settings.Assets)] = Path.Combine(folder, "assets"),
    };
}
