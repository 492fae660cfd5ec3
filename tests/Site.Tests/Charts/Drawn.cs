using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Definitions;
using Transparency.Fakes;
using Transparency.Releases;
using Transparency.Site;
using Transparency.Site.Charts;
using Transparency.Statistics;
using Transparency.Tests.Published;

namespace Transparency.Tests.Charts;

/// <summary>Figures made from small drawn extracts that went through the true flow, and the HTML they become.</summary>
static class Drawn
{
    public static readonly DateOnly Released = new(2026, 11, 22);

    public static Words Words(string language = "en") => TrueFlow.Words[language];

    public static Material Material(string extract, string language = "en", params string[] events)
    {
        var register = EventRegister.Of(events);
        var outcome = (Outcome.Made)Fakes.Flow.Releasing(register, SourceRegister.One).Of([Fakes.Flow.Table(extract, Inmates.Structure)], Previous.None, Fakes.Flow.Due);
        var registers = outcome.Release.Registers.ToDictionary(edition => $"{edition.Structure.Id}");
        return new(outcome.Release.Editions[0], Words(language), Released, registers["sources"], registers["events"]);
    }

    /// <summary>The same with a cell withheld, as protection would leave it.</summary>
    public static Material Withhold(this Material material, string period) => material with
    {
        Edition = material.Edition with
        {
            Observations = [.. material.Edition.Observations.Select(one => $"{one.Period}" == period ? one with { Observation = one.Observation with { Cell = new Cell.Suppressed() } } : one)],
        },
    };

    /// <summary>The same with what an earlier release gave otherwise.</summary>
    public static Material Revised(this Material material, string period) => material with
    {
        Edition = material.Edition with
        {
            Observations = [.. material.Edition.Observations.Select(one => $"{one.Period}" == period ? one with { Revised = Released } : one)],
        },
    };

    public static IElement Page(Figure figure, string language = "en") => Parse(Html(figure, language));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    public static string Html(Figure figure, string language = "en") =>
        Html<FigureView>(new() { ["Figure"] = figure, ["Words"] = Words(language) });

    public static string Html<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()).GetAwaiter().GetResult();
    }
}
