namespace Transparency.Protection;

/// <summary>What the public sees of a cell before anything is withheld to guard another.</summary>
public enum Standing : byte
{
    /// <summary>In no published table: any value from 0 is thinkable.</summary>
    Unpublished,

    /// <summary>Published, unless it is withheld to guard another. A zero stays published where the least value of a withheld cell is 1.</summary>
    Open,

    /// <summary>Small itself, or withheld in an earlier release.</summary>
    Withheld,

    /// <summary>Its value is public: no other value is thinkable.</summary>
    Known,
}
