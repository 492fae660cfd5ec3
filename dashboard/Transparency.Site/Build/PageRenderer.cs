using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Transparency.Site;

/// <summary>Components in, bytes of HTML out. Nothing of the machine's culture, clock or place gets in.</summary>
sealed class PageRenderer : IDisposable
{
    readonly ServiceProvider services = new ServiceCollection().AddSingleton(Sentences.Encoder).BuildServiceProvider();
    readonly HtmlRenderer renderer;

    public PageRenderer() => renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

    /// <summary>Components wait for nothing, so the task is complete when it is handed back.</summary>
    public byte[] Page<T>(Dictionary<string, object?> parameters) where T : IComponent => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true);
        return Encoding.UTF8.GetBytes(root.ToHtmlString());
    }).GetAwaiter().GetResult();

    public void Dispose()
    {
        renderer.Dispose();
        services.Dispose();
    }
}
