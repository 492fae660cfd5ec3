using Transparency.Definitions;

namespace Transparency.Site.Reading;

/// <summary>What a record of a plan is called in a list and in a heading.</summary>
public static class PartNames
{
    /// <summary>"Action 1.1", "Point 6", "Objective 2".</summary>
    public static string Short(Words words, RegisterRow row) => words.Fill($"plans.level.{row.Value("LEVEL")}", ("number", row.Value("NUMBER")));

    /// <summary>With its title; a plan by its title alone.</summary>
    public static string Of(Words words, RegisterRow row) => row.Value("LEVEL") == "plan"
        ? row.Text("TITLE")[words.Language]
        : words.Fill("plans.named", ("short", Short(words, row)), ("title", row.Text("TITLE")));
}
