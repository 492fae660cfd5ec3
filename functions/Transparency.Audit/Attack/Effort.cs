namespace Transparency.Audit;

/// <summary>How hard to try, counted in questions and never in seconds: the same files, the same answer.</summary>
/// <param name="Linear">Questions to linear programs, per attack.</param>
/// <param name="Whole">Questions in whole numbers, per attack; one about more counts costs more.</param>
/// <param name="WholeSize">Components with more open counts than this are not attacked in whole numbers.</param>
/// <param name="WholeSteps">How long one of those may take, in the solver's own measure.</param>
/// <param name="Insider">Questions on behalf of people who know a count of one; one about more counts costs more.</param>
public sealed record Effort(int Linear, int Whole, int WholeSize, double WholeSteps, int Insider)
{
    public static Effort Usual { get; } = new(Linear: 20_000, Whole: 1_500, WholeSize: 4_000, WholeSteps: 2, Insider: 20_000);
}

/// <summary>What is left of an effort.</summary>
sealed class Purse(int questions)
{
    int left = questions;

    /// <param name="price">Of one question.</param>
    public bool Spend(int price = 1) => (left -= price) >= 0;
}
