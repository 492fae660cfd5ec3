namespace Transparency.Protection;

/// <summary>A node of a path, of an equation or of a sum, and the sign (1 or −1) it has there.</summary>
public readonly record struct Step(int Node, int Sign);
