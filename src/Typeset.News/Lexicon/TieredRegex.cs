using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// A regular expression that is interpreted until it has run often, and is then compiled beside the work, as the runtime does with methods: one text needs no
/// compiler, and many texts are read several times faster. Where code cannot be made at run time it stays interpreted. What it matches is the same.
/// </summary>
internal sealed class TieredRegex(string pattern, RegexOptions options, TimeSpan timeout)
{
    private const int RunsInterpreted = 2000;

    private volatile Regex _regex = new(pattern, options, timeout);
    private int _runs;

    private Regex Current
    {
        get
        {
            // Two threads may meet the number at once: then the work is done twice, to the same end.
            if (_runs < RunsInterpreted && ++_runs == RunsInterpreted && RuntimeFeature.IsDynamicCodeCompiled)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static one => one._regex = new Regex(one.Pattern, one.Options | RegexOptions.Compiled, one.Timeout), this, preferLocal: false);
            }

            return _regex;
        }
    }

    private string Pattern { get; } = pattern;

    private RegexOptions Options { get; } = options;

    private TimeSpan Timeout { get; } = timeout;

    /// <summary>The expression as it is now.</summary>
    public static implicit operator Regex(TieredRegex regex) => regex._regex;

    /// <summary>Whether it matches anywhere.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => Current.IsMatch(text);

    /// <summary>Whether it matches anywhere.</summary>
    public bool IsMatch(string text) => Current.IsMatch(text);

    /// <summary>The first match.</summary>
    public Match Match(string text) => Current.Match(text);

    /// <summary>The first match from a place on; what stands before it can be looked back at.</summary>
    public Match Match(string text, int at) => Current.Match(text, at);

    /// <summary>All matches.</summary>
    public MatchCollection Matches(string text) => Current.Matches(text);

    /// <summary>All matches as places only.</summary>
    public Regex.ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text) => Current.EnumerateMatches(text);

    /// <summary>The text with every match replaced.</summary>
    public string Replace(string text, string replacement) => Current.Replace(text, replacement);

    /// <summary>The text with every match replaced.</summary>
    public string Replace(string text, MatchEvaluator evaluator) => Current.Replace(text, evaluator);
}
