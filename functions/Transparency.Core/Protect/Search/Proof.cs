namespace Transparency.Protection;

/// <summary>What has to be shown: that a cell can have a value other than its own, for an insider too when there is one.</summary>
/// <param name="Insider">A cell the move may not change; −1 for outsiders.</param>
sealed record Claim(int Cell, int Change, int Insider = -1);

/// <summary>A claim with the move that shows it.</summary>
/// <param name="Place">Of the claim among all claims.</param>
sealed record Proof(int Place, Claim Claim, Draft Draft);
