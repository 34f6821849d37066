using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>One-line messages of the command itself, on standard error.</summary>
internal static class Message
{
    /// <summary>Writes <c>typeset: text</c>.</summary>
    /// <param name="text">What to say; kept on one line.</param>
    public static void Write(string text) => WriteLine("typeset: " + text);

    /// <summary>Writes a line as it is, for messages in the form of a compiler's.</summary>
    /// <param name="line">What to say; kept on one line.</param>
    public static void WriteLine(string line) => Console.Error.Write(PrintableText.Escape(line) + "\n");
}
