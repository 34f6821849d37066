namespace Typeset.Cli;

/// <summary>What the command tells its caller when it ends. Where several apply, the larger of 1 to 4 wins.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read and is valid.</summary>
    public const int Clean = 0;

    /// <summary>There are invalid records, files without records, or texts that gave no record.</summary>
    public const int Invalid = 1;

    /// <summary>The command line is wrong, or names no input.</summary>
    public const int Usage = 2;

    /// <summary>The schema cannot be used.</summary>
    public const int UnusableSchema = 3;

    /// <summary>A file could not be read or written, so that the verdict is not complete.</summary>
    public const int InputOutput = 4;

    /// <summary>A fault of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int InternalError = 70;

    /// <summary>Ended by Ctrl-C, as shells count it (128 and SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Nobody reads the output any more, as shells count it (128 and SIGPIPE).</summary>
    public const int BrokenPipe = 141;

    /// <summary>Ended on request, as shells count it (128 and SIGTERM).</summary>
    public const int Terminated = 143;
}
