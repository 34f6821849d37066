using System.ComponentModel;
using Typeset.Evaluation;

namespace Typeset.Json;

/// <summary>A regular expression of ECMA-262 that generated code holds strings against. Only generated code is meant to make one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPattern
{
    /// <summary>A pattern that is compiled when it is needed first.</summary>
    /// <param name="pattern">The pattern as written.</param>
    public JsonPattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Matcher = new PatternMatcher(pattern, JsonContractOptions.Default.RegexTimeout);
    }

    /// <summary>A pattern that was compiled with the contract.</summary>
    /// <param name="pattern">The pattern as written.</param>
    /// <param name="automata">The automata on UTF-8 bytes that decide it.</param>
    public JsonPattern(string pattern, ReadOnlySpan<byte> automata)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Matcher = new PatternMatcher(pattern, automata.ToArray());
    }

    internal PatternMatcher Matcher { get; }
}
