using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// Holds strings against one regular expression of ECMA-262.
/// </summary>
/// <remarks>
/// Nearly every pattern runs as an automaton on the bytes: its time is linear in the string whatever pattern and string are,
/// so it needs no limit. Patterns whose automaton is too large (they count far) run on the framework's non-backtracking
/// engine, and what that cannot do either (look-around in the middle, back references) on its backtracking interpreter under
/// a limit. Neither is compiled to IL: that costs milliseconds for every pattern, which a contract that is loaded for a few
/// files never earns back, and does nothing where there is no JIT. All are made on first use, for many patterns of large
/// schemas are never reached.
/// </remarks>
internal sealed class PatternMatcher
{
    private const int StackChars = 512;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private readonly TimeSpan _timeout;
    private readonly byte[]? _automata;
    private byte[]? _prefix;
    private BytePattern? _bytes;
    private bool _hasNoBytes;
    private Regex? _wellFormed;
    private Regex? _any;

    /// <summary>A matcher for a pattern that the planner has found to be one.</summary>
    /// <param name="pattern">The pattern as written.</param>
    /// <param name="timeout">How long one match may take that has to backtrack.</param>
    public PatternMatcher(string pattern, TimeSpan timeout)
    {
        Text = pattern;
        _timeout = timeout;
    }

    /// <summary>A matcher for a pattern whose automata have been made before.</summary>
    /// <param name="pattern">The pattern as written.</param>
    /// <param name="automata">The automata as <see cref="ByteTestWriter"/> writes them.</param>
    public PatternMatcher(string pattern, byte[] automata)
    {
        Text = pattern;
        _automata = automata;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Holds a string against the pattern.</summary>
    /// <param name="utf8">The string as unescaped UTF-8.</param>
    /// <param name="mayHoldSurrogates">Whether it was written with escapes, so that lone surrogates may be in it.</param>
    /// <param name="isRaw">Whether it is the inside of a JSON string as written, without escapes.</param>
    public PatternOutcome Match(ReadOnlySpan<byte> utf8, bool mayHoldSurrogates, bool isRaw = false)
    {
        if (_bytes is { } bytes || TryMakeBytes(out bytes))
        {
            return bytes.IsMatch(utf8, isRaw) ? PatternOutcome.Match : PatternOutcome.NoMatch;
        }

        return MatchText(utf8, mayHoldSurrogates);
    }

    /// <summary>Whether the pattern runs as an automaton on the bytes.</summary>
    public bool IsAutomaton => _bytes is not null || TryMakeBytes(out _);

    private EcmaPattern Pattern => field ??= EcmaPattern.ParseTolerantly(Text);

    private PatternOutcome MatchText(ReadOnlySpan<byte> utf8, bool mayHoldSurrogates)
    {
        if (!utf8.StartsWith(_prefix ??= PatternPrefix.Find(Text)))
        {
            return PatternOutcome.NoMatch;
        }

        char[]? rented = null;
        Span<char> buffer = utf8.Length <= StackChars ? stackalloc char[StackChars] : (rented = ArrayPool<char>.Shared.Rent(utf8.Length));
        ReadOnlySpan<char> text = buffer[..JsonStrings.ToChars(utf8, buffer)];
        Regex regex = mayHoldSurrogates && JsonStrings.HasLoneSurrogate(text) ? Any() : WellFormed();
        PatternOutcome outcome;
        try
        {
            outcome = regex.IsMatch(text) ? PatternOutcome.Match : PatternOutcome.NoMatch;
        }
        catch (RegexMatchTimeoutException)
        {
            outcome = PatternOutcome.Undecided;
        }

        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return outcome;
    }

    /// <summary>Whether the first byte tells that a string does not match. False says nothing.</summary>
    public bool CannotMatch(ReadOnlySpan<byte> utf8) => _bytes is { } bytes && utf8.Length > 0 && !bytes.MayBeginWith(utf8[0]);

    private bool TryMakeBytes([NotNullWhen(true)] out BytePattern? bytes)
    {
        bytes = null;
        if (!_hasNoBytes)
        {
            bytes = _bytes = _automata is null ? BytePattern.TryCreate(Pattern) : BytePattern.Read(_automata);
            _hasNoBytes = bytes is null;
        }

        return bytes is not null;
    }

    // Written once made: two threads may make the same expression at the same time, and either will do.
    private Regex WellFormed() => _wellFormed ??= Pattern.SuitsNonBacktracking && TryMakeNonBacktracking() is { } linear
        ? linear
        : new Regex(Pattern.ToDotNetForWellFormedText(), Options, _timeout);

    private Regex? TryMakeNonBacktracking()
    {
        try
        {
            return new Regex(Pattern.ToDotNetForWellFormedText(), Options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // The engine has a limit of its own, which only it can tell.
            return null;
        }
    }

    private Regex Any() => _any ??= new Regex(Pattern.ToDotNet(), Options, _timeout);
}
