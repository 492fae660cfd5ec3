using Transparency.Formats;
using Transparency.Statistics;

namespace Transparency.Site.Reading;

/// <summary>What is known of a partner's dataset, in one sentence. It says what came and what did not, and never whose doing that is.</summary>
public static class FreshnessWords
{
    public static string Says(Words words, PartnerStatus partner) => partner switch
    {
        { Freshness: Freshness.Due or Freshness.Late, Expected: { } day } => words.Fill($"status.says.{partner.Freshness.Word()}", ("date", day)),
        { Freshness: Freshness.Refused or Freshness.Unreachable, Good: null } => words[$"status.says.{partner.Freshness.Word()}.first"],
        _ => words[$"status.says.{partner.Freshness.Word()}"],
    };
}
