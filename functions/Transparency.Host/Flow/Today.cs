using Microsoft.Extensions.DependencyInjection;
using Transparency.Definitions;
using Transparency.Extracts;

namespace Transparency.Flow;

/// <summary>What is known about an extract on the day it is looked at. The day is that of UTC, so that a partner and the server agree on it.</summary>
static class Today
{
    public static ExtractContext Context(Catalogue catalogue, TimeProvider time, bool publishedFigures) =>
        new(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), publishedFigures, catalogue.SourceDates);

    public static ExtractContext Context(IServiceProvider services, bool publishedFigures) =>
        Context(services.GetRequiredService<Catalogue>(), services.GetRequiredService<TimeProvider>(), publishedFigures);

    /// <summary>The newest entry of the calendar whose instant has come.</summary>
    public static CalendarEntry? Due(IServiceProvider services) =>
        services.GetRequiredService<Catalogue>().Calendar.Due(services.GetRequiredService<TimeProvider>().GetUtcNow());
}
