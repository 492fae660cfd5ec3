namespace Transparency.Hosting;

/// <summary>What every command ends with.</summary>
public enum ExitCode
{
    Fine = 0,

    /// <summary>Something was refused or found wanting; the rest was done.</summary>
    Wanting = 1,

    /// <summary>Bad arguments, a missing file, a fault: the command could not do its work.</summary>
    CouldNotRun = 2,
}
