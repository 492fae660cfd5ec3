namespace Transparency.Formats;

/// <summary>Of the writers of released files. Raised whenever the same edition would be written differently: that alone makes a patch of every dataset.</summary>
public static class FormatVersion
{
    public const int Current = 3;
}
