using Transparency.Comparison;
using Transparency.Formats;
using Transparency.Site.Charts;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>The latest figure of something by its name: what opens a topic page beside the headline figures.</summary>
public sealed record Brief(string Name, Material Material, LatestFigure Latest)
{
    /// <summary>Those that the plan of the topic asks for and the shelf holds.</summary>
    public static IEnumerable<Brief> Of(Here here, DatasetFolder folder)
    {
        var material = Materials.Of(here, folder.Edition);
        foreach (var plan in here.Site.PlanOf(material.Structure.Topic).Of(folder.Dataset).Short)
            if (LatestFigure.Of(material.Edition, plan.Figures.Of(material)) is { } latest)
                yield return new(plan.Name[here.Language], material, latest);
    }
}

/// <summary>What a text says first.</summary>
public static class FirstSentence
{
    /// <summary>Up to the first full stop that a blank or the end follows; a stop inside a name (D-Rad.Ex) ends nothing.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' ')) return text[..(i + 1)];
        return text;
    }
}
