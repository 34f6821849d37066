namespace Typeset.Cli;

/// <summary>Nobody reads the output any more, as after <c>| head</c>.</summary>
internal sealed class BrokenPipeException : IOException
{
    /// <summary>Makes the exception.</summary>
    public BrokenPipeException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public BrokenPipeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public BrokenPipeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a write failed because the other end of a pipe is closed: EPIPE, ERROR_BROKEN_PIPE or ERROR_NO_DATA.</summary>
    public static bool Is(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is 109 or 232
        : exception.HResult == 32;
}
