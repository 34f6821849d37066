using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Typeset.Evaluation;
using Typeset.Formats;

namespace Typeset.Json;

/// <summary>What a generated contract asks of a string. Only generated code is meant to make one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTextRule
{
    private const int StackBytes = 512;
    private const int LongestSequence = 4;

    private readonly PatternMatcher[] _patterns = [];
    private readonly FormatCheck[] _formats = [];

    /// <summary>A rule that asks for nothing but what it is set to.</summary>
    public JsonTextRule()
    {
    }

    /// <summary>The rule of what a schema asks of strings, but for their content.</summary>
    internal JsonTextRule(StringProgram program)
    {
        MinLength = program.MinLength;
        MaxLength = program.MaxLength;
        _patterns = program.Pattern is null ? [] : [program.Pattern];
        _formats = program.Format is null ? [] : [program.Format];
    }

    /// <summary>The rule of a pattern.</summary>
    internal JsonTextRule(PatternMatcher pattern) => _patterns = [pattern];

    /// <summary>The fewest code points.</summary>
    public long MinLength { get; init; }

    /// <summary>The most code points.</summary>
    public long MaxLength { get; init; } = long.MaxValue;

    /// <summary>Patterns that all have to match.</summary>
    public ReadOnlySpan<JsonPattern> Patterns
    {
        init
        {
            _patterns = new PatternMatcher[value.Length];
            for (int i = 0; i < value.Length; i++)
            {
                _patterns[i] = value[i].Matcher;
            }
        }
    }

    /// <summary>Formats that the string has to have; a name that the specifications do not define asks for nothing.</summary>
    public ReadOnlySpan<string> Formats
    {
        init => _formats = [.. _formats, .. ChecksOf(value, FormatRegistry.Find)];
    }

    /// <summary>Formats as draft 3 means them.</summary>
    public ReadOnlySpan<string> FormatsOfDraft3
    {
        init => _formats = [.. _formats, .. ChecksOf(value, FormatRegistry.FindForDraft3)];
    }

    /// <summary>Whether the inside of a string has a number of code points in a range.</summary>
    internal static bool HasLength(ReadOnlySpan<byte> raw, TapeFlags flags, long minLength, long maxLength)
    {
        // A code point takes up one to four bytes.
        if ((flags & TapeFlags.Escaped) == 0 && raw.Length <= maxLength && (minLength <= 1 ? raw.Length : raw.Length / LongestSequence) >= minLength)
        {
            return true;
        }

        int length = (flags & (TapeFlags.Escaped | TapeFlags.NonAscii)) == 0 ? raw.Length
            : (flags & TapeFlags.Escaped) == 0 ? JsonStrings.CountCodePoints(raw) : JsonStrings.CountEscapedCodePoints(raw);
        return length >= minLength && length <= maxLength;
    }

    /// <summary>Whether the inside of a string certainly keeps the rule.</summary>
    internal bool IsKept(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((MinLength > 0 || MaxLength != long.MaxValue) && !HasLength(raw, flags, MinLength, MaxLength))
        {
            return false;
        }

        return (_patterns.Length == 0 && _formats.Length == 0) || ((flags & TapeFlags.Escaped) == 0 ? Matches(raw, false) : MatchesUnescaped(raw));
    }

    /// <summary>Whether the inside of a string certainly breaks the rule.</summary>
    [SkipLocalsInit]
    internal bool IsBroken(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((MinLength > 0 || MaxLength != long.MaxValue) && !HasLength(raw, flags, MinLength, MaxLength))
        {
            return true;
        }

        if (_patterns.Length == 0 && _formats.Length == 0)
        {
            return false;
        }

        if ((flags & TapeFlags.Escaped) == 0)
        {
            return Refuses(raw, false);
        }

        byte[]? rented = null;
        Span<byte> buffer = raw.Length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(raw.Length));
        bool refuses = Refuses(buffer[..JsonStrings.Unescape(raw, buffer)], true);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return refuses;
    }

    /// <summary>Whether the inside of a string matches the pattern of a rule that is nothing else; null when that cannot be told.</summary>
    internal bool? IsMatch(ReadOnlySpan<byte> raw, TapeFlags flags)
    {
        if ((flags & TapeFlags.Escaped) != 0)
        {
            return IsKept(raw, flags) ? true : IsBroken(raw, flags) ? false : null;
        }

        return _patterns.Length != 1 ? null : _patterns[0].Match(raw, false, isRaw: true) switch
        {
            PatternOutcome.Match => true,
            PatternOutcome.NoMatch => false,
            _ => null,
        };
    }

    private static List<FormatCheck> ChecksOf(ReadOnlySpan<string> names, Func<string, FormatDescriptor?> find)
    {
        List<FormatCheck> checks = [];
        foreach (string name in names)
        {
            if (find(name)?.Check is { } check)
            {
                checks.Add(check);
            }
        }

        return checks;
    }

    private bool Matches(ReadOnlySpan<byte> text, bool mayHoldSurrogates)
    {
        foreach (PatternMatcher pattern in _patterns)
        {
            if (pattern.Match(text, mayHoldSurrogates, isRaw: !mayHoldSurrogates) != PatternOutcome.Match)
            {
                return false;
            }
        }

        foreach (FormatCheck format in _formats)
        {
            if (!format(text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a pattern or a format certainly says no: a match that took too long says nothing.</summary>
    private bool Refuses(ReadOnlySpan<byte> text, bool mayHoldSurrogates)
    {
        foreach (PatternMatcher pattern in _patterns)
        {
            if (pattern.Match(text, mayHoldSurrogates, isRaw: !mayHoldSurrogates) == PatternOutcome.NoMatch)
            {
                return true;
            }
        }

        foreach (FormatCheck format in _formats)
        {
            if (!format(text))
            {
                return true;
            }
        }

        return false;
    }

    [SkipLocalsInit]
    private bool MatchesUnescaped(ReadOnlySpan<byte> raw)
    {
        byte[]? rented = null;
        Span<byte> buffer = raw.Length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(raw.Length));
        bool matches = Matches(buffer[..JsonStrings.Unescape(raw, buffer)], true);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return matches;
    }
}
