using Transparency.Partners.Web.Bodies;

namespace Transparency.Partners;

/// <summary>What a run that was killed left on this machine of what partners sent.</summary>
public static class LeftBehind
{
    /// <summary>Removes it, if it is too old to be another run's at work.</summary>
    public static void Sweep() => TemporaryFile.Sweep();
}
