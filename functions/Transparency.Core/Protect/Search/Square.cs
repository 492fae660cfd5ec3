namespace Transparency.Protection;

/// <summary>A cell during a search, small enough that four fit a line of the processor's cache.</summary>
/// <param name="Change">What the move under construction changes it by.</param>
/// <param name="Least">The least it may be changed by, and <paramref name="Most"/> the most. Both 0: it never changes.</param>
/// <param name="Price">Of each unit of change; 0 for what is not public anyway.</param>
record struct Square(int Change, int Least, int Most, int Price);
