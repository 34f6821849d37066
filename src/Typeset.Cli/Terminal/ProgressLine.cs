using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>
/// Says on standard error how far a run is: on a terminal in one line that is written over, at most ten times a second, and elsewhere in a line of
/// its own every ten seconds. A run that has shown any says at its end how much it read, how long that took, and the rate, which no report has: reports depend on the data alone.
/// </summary>
internal sealed class ProgressLine
{
    private const string Auto = "auto";

    /// <summary>Nothing.</summary>
    public const string None = "none";

    private const string Plain = "plain";
    private const int DefaultWidth = 79;
    private const double SecondsOfDay = 86_400;
    private const string IntervalVariable = "TYPESET_PROGRESS_INTERVAL";
    private static readonly TimeSpan s_lineInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_plainInterval = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly TimeSpan _interval;
    private readonly bool _isPlain;
    private readonly ReadMeter? _meter;
    private TimeSpan _last;
    private bool _isShown;

    private ProgressLine(bool isPlain, ReadMeter? meter)
    {
        _isPlain = isPlain;
        _interval = isPlain ? PlainInterval() : s_lineInterval;
        _meter = meter;
    }

    /// <summary>Makes the option <c>--progress</c>.</summary>
    public static Option<string> Option()
    {
        string[] modes = [Auto, Plain, None];
        Option<string> option = new("--progress")
        {
            Description = "How the command says on standard error how far it is: in a line that is written over on a terminal and in a line every ten seconds elsewhere (auto), in lines only, or not at all.",
            HelpName = string.Join('|', modes),
            DefaultValueFactory = _ => Auto,
        };
        option.AcceptOnlyFromAmong(modes);
        return option;
    }

    /// <summary>Begins to say how far a run is.</summary>
    /// <param name="mode">The value of <c>--progress</c>.</param>
    /// <param name="meter">Knows how much of the files has been read, for the time left; null when that cannot be told.</param>
    /// <returns>Null when nothing is to be said.</returns>
    public static ProgressLine? For(string mode, ReadMeter? meter = null) =>
        mode == None ? null : new ProgressLine(mode == Plain || !TerminalStyle.IsTerminal(Console.IsErrorRedirected), meter);

    /// <summary>Shows how far the run is.</summary>
    /// <param name="progress">How far it is.</param>
    public void Show(RunProgress progress)
    {
        TimeSpan elapsed = _sinceStart.Elapsed;
        if (elapsed - _last < _interval)
        {
            return;
        }

        _last = elapsed;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Bytes / 1e6:0.0} MB at {progress.Bytes / 1e6 / elapsed.TotalSeconds:0.0} MB/s{Left(elapsed)}, {progress.Records} records, {progress.Invalid} invalid: {PrintableText.Escape(progress.File)}");
        if (_isPlain)
        {
            Message.Write(text);
            return;
        }

        int width = TerminalStyle.Width(isRedirected: false) ?? DefaultWidth;
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

    /// <summary>Says how long the run took, if it was long enough to have shown anything.</summary>
    /// <param name="bytes">Bytes it has read.</param>
    /// <param name="records">Records it has read.</param>
    public void Finish(long bytes, long records)
    {
        Wipe();
        if (_last > TimeSpan.Zero)
        {
            double seconds = _sinceStart.Elapsed.TotalSeconds;
            Message.Write(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB, {records} records in {seconds:0.0} s, {bytes / 1e6 / seconds:0.0} MB/s"));
        }
    }

    private string Left(TimeSpan elapsed)
    {
        if (_meter?.Share is not (> 0 and double share))
        {
            return "";
        }

        TimeSpan left = elapsed * ((1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $", {(long)left.TotalHours}:{left:mm\\:ss} left");
    }

    private static TimeSpan PlainInterval() =>
        double.TryParse(Environment.GetEnvironmentVariable(IntervalVariable), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < SecondsOfDay
            ? TimeSpan.FromSeconds(seconds)
            : s_plainInterval;
}
