using System.Diagnostics;
using System.Globalization;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>One line on the terminal that says how far a run is, written over at most ten times a second.</summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private bool _isShown;

    private ProgressLine()
    {
    }

    /// <summary>Makes the line when standard error is a terminal that can take it, and nothing when not.</summary>
    public static ProgressLine? ForTerminal() => TerminalStyle.IsTerminal(Console.IsErrorRedirected) ? new ProgressLine() : null;

    /// <summary>Shows how far the run is.</summary>
    /// <param name="progress">How far it is.</param>
    public void Show(RunProgress progress)
    {
        if (_sinceLast.Elapsed < s_interval)
        {
            return;
        }

        _sinceLast.Restart();
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Bytes / 1e6:0.0} MB, {progress.Records} records, {progress.Invalid} invalid: {PrintableText.Escape(progress.File)}");
        int width = WindowWidth();
        Console.Error.Write("\r\e[2K" + (text.Length <= width ? text : text[..width]));
        _isShown = true;
    }

    /// <summary>Takes the line away, so that other text can be written.</summary>
    public void Wipe()
    {
        if (_isShown)
        {
            Console.Error.Write("\r\e[2K");
            _isShown = false;
        }
    }

    // One less than the window has, so that the line does not wrap; a window that does not know its width counts as 80.
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and int width ? width - 1 : 79;
        }
        catch (IOException)
        {
            return 79;
        }
    }
}
