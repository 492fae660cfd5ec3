namespace Transparency.Hosting;

/// <summary>What was looked at is not as it should be; the message is a whole sentence.</summary>
public sealed class FoundWantingException(string message) : Exception(message);
