namespace Transparency.Statistics;

/// <summary>SDMX CL_OBS_STATUS, by its letters. "Revised" is not a status: it is the REVISED column.</summary>
public enum ObsStatus
{
    /// <summary>Normal.</summary>
    A,
    /// <summary>Break in the series.</summary>
    B,
    /// <summary>Definition differs.</summary>
    D,
    /// <summary>Estimated.</summary>
    E,
    /// <summary>Forecast or scenario: never on a line, never in a tile.</summary>
    F,
    /// <summary>Exists but was not collected.</summary>
    L,
    /// <summary>Missing: cannot exist.</summary>
    M,
    /// <summary>Missing.</summary>
    O,
    /// <summary>Provisional.</summary>
    P,
    /// <summary>Missing because suppressed.</summary>
    Q,
    /// <summary>Low reliability.</summary>
    U,
    /// <summary>Includes data of another category.</summary>
    W,
}
