namespace Typeset.Cli;

/// <summary>What may be written to a stream besides text.</summary>
internal static class TerminalStyle
{
    /// <summary>Whether text may be coloured: only on a terminal, and not when <c>NO_COLOR</c> is set (no-color.org).</summary>
    /// <param name="isRedirected">Whether the stream goes to something other than a terminal.</param>
    public static bool AllowsColor(bool isRedirected) => IsTerminal(isRedirected) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Whether the stream is a terminal that understands control sequences.</summary>
    /// <param name="isRedirected">Whether the stream goes to something other than a terminal.</param>
    public static bool IsTerminal(bool isRedirected) => !isRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The columns that text may take without being wrapped; null for what is no terminal, or does not say.</summary>
    /// <param name="isRedirected">Whether the stream goes to something other than a terminal.</param>
    public static int? Width(bool isRedirected)
    {
        if (!IsTerminal(isRedirected))
        {
            return null;
        }

        try
        {
            // One less than the window has, since some wrap after the last column.
            return Console.WindowWidth is > 20 and int width ? width - 1 : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
