namespace Transparency.Audit;

/// <summary>The public numbers cannot all be true, so nothing can be concluded from them.</summary>
public sealed class ContradictionException() : Exception("The numbers contradict one another.");
