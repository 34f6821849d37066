using Typeset.Json;

namespace Typeset.Evaluation;

/// <content><c>const</c>, <c>enum</c>, strings and numbers.</content>
internal ref partial struct Evaluator
{
    /// <summary>The most bytes of a code point in UTF-8.</summary>
    private const int LongestCodePoint = 4;

    /// <summary>The most bytes of a code point that may be written as two escapes.</summary>
    private const int LongestEscape = 12;

    private bool EvaluateValues<TMode>(CompiledNode node, int index)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        if (node.Const is not null && !node.Const.Matches(View(index)))
        {
            valid = Fail<TMode>(node, "const", ErrorCatalogue.Const, index, TMode.Collects ? ErrorText.Const(node.Const, View(index)) : "");
        }

        if (node.Enum is not null && !IsListed(node, index))
        {
            valid = Fail<TMode>(node, "enum", ErrorCatalogue.Enum, index, TMode.Collects ? ErrorText.Enum(node.Enum, View(index), _errors!.GivesAdvice) : "");
        }

        return valid;
    }

    private bool IsListed(CompiledNode node, int index)
    {
        ref readonly TapeEntry entry = ref _entries[index];
        if (node.EnumNames is not null)
        {
            return entry.Kind is TapeKind.String or TapeKind.Name && node.EnumNames.Find(Text(in entry)) >= 0;
        }

        Spend(node.Enum!.Length >> 2);
        foreach (JsonConstant value in node.Enum)
        {
            if (value.Matches(View(index)))
            {
                return true;
            }
        }

        return false;
    }

    private bool EvaluateString<TMode>(CompiledNode node, StringProgram program, int index, ref readonly TapeEntry entry)
        where TMode : struct, IEvaluationMode
    {
        bool valid = true;
        Spend(entry.Length >> 6);
        if (entry.Length > program.MaxLength || FewestCodePoints(in entry) < program.MinLength)
        {
            int length = CountCodePoints(in entry);
            if (length < program.MinLength)
            {
                valid = Fail<TMode>(node, "minLength", ErrorCatalogue.MinLength, index, TMode.Collects ? ErrorText.MinLength(program.MinLength, length) : "");
                if (length == 0)
                {
                    // Nothing matches the empty string's pattern or format for the same reason.
                    return false;
                }
            }

            if (length > program.MaxLength)
            {
                valid = Fail<TMode>(node, "maxLength", ErrorCatalogue.MaxLength, index, TMode.Collects ? ErrorText.MaxLength(program.MaxLength, length) : "");
            }
        }

        if (program.Pattern is null && program.Format is null && program.Content is null && (!TMode.Warns || program.WarnedFormat is null) || (!valid && !TMode.Collects))
        {
            return valid;
        }

        ReadOnlySpan<byte> text = Text(in entry);
        if (program.Pattern is not null && !Matches<TMode>(node, program.Pattern, "pattern", "", index, text, (entry.Flags & TapeFlags.Escaped) != 0, out bool undecided))
        {
            valid = undecided
                ? false
                : Fail<TMode>(node, "pattern", ErrorCatalogue.Pattern, index, TMode.Collects ? ErrorText.Pattern(program.Pattern.Text, View(index)) : "");
        }

        if (program.Format is not null && (valid || TMode.Collects) && !program.Format(text))
        {
            valid = Fail<TMode>(node, "format", ErrorCatalogue.Format, index, TMode.Collects ? ErrorText.Format(program.FormatDescription!, View(index)) : "");
        }

        if (TMode.Warns && valid && program.WarnedFormat is not null && !program.WarnedFormat(text))
        {
            Warn<TMode>(node, "format", ErrorCatalogue.Format, index, TMode.Locates ? ErrorText.Format(program.FormatDescription!, View(index)) : "");
        }

        if (program.Content is not null && (valid || TMode.Collects))
        {
            valid &= EvaluateContent<TMode>(node, program.Content, index, text);
        }

        return valid;
    }

    /// <summary>Holds a text against a pattern. An undecided match is reported here.</summary>
    private bool Matches<TMode>(CompiledNode node, PatternMatcher pattern, string keyword, string keywordTail, int index, scoped ReadOnlySpan<byte> text, bool escaped, out bool undecided)
        where TMode : struct, IEvaluationMode
    {
        Spend(text.Length >> 5);
        long began = Environment.TickCount64;
        PatternOutcome outcome = _slowMatches <= 0 ? PatternOutcome.Undecided : pattern.Match(text, escaped, isRaw: !escaped);
        long taken = Environment.TickCount64 - began;
        _slowMatches -= taken >= SlowMatch ? taken : 0;
        undecided = outcome == PatternOutcome.Undecided;
        if (undecided)
        {
            if (!TMode.Collects)
            {
                // What the verdict is used for is not known here: under a 'not' a failure would make the instance valid.
                _isAbandoned = true;
                _errors?.Abandon(_utf8, _entries, node, keyword, keywordTail, ErrorCatalogue.PatternUndecided, index, ErrorText.PatternUndecided(pattern.Text));
                return false;
            }

            return Fail<TMode>(node, keyword, ErrorCatalogue.PatternUndecided, index, TMode.Collects ? ErrorText.PatternUndecided(pattern.Text) : "", keywordTail: keywordTail);
        }

        return outcome == PatternOutcome.Match;
    }

    /// <summary>A number of code points that the string has at least, told by its bytes alone; it never has more code points than bytes.</summary>
    private static int FewestCodePoints(ref readonly TapeEntry entry) => (entry.Flags & (TapeFlags.Escaped | TapeFlags.NonAscii)) switch
    {
        TapeFlags.None => entry.Length,
        TapeFlags.NonAscii => (int)((uint)(entry.Length + LongestCodePoint - 1) / LongestCodePoint),
        _ => (int)((uint)(entry.Length + LongestEscape - 1) / LongestEscape),
    };

    private readonly int CountCodePoints(ref readonly TapeEntry entry)
    {
        if ((entry.Flags & (TapeFlags.Escaped | TapeFlags.NonAscii)) == 0)
        {
            return entry.Length;
        }

        ReadOnlySpan<byte> raw = _utf8.Slice(entry.Start, entry.Length);
        return (entry.Flags & TapeFlags.Escaped) == 0 ? JsonStrings.CountCodePoints(raw) : JsonStrings.CountEscapedCodePoints(raw);
    }

    private bool EvaluateNumber<TMode>(CompiledNode node, NumberProgram program, int index, ref readonly TapeEntry entry)
        where TMode : struct, IEvaluationMode
    {
        ReadOnlySpan<byte> token = _utf8.Slice(entry.Start, entry.Length);
        if (entry.Length > LongNumber && program.MultipleOf is not null)
        {
            // Division is the one check whose time grows faster than the number.
            long steps = (long)(entry.Length * Math.Sqrt(entry.Length)) >> 8;
            if (steps > _steps)
            {
                _steps = -1;
                return Exhaust(node, index);
            }

            Spend(steps);
        }

        if (program.IsMet(token, (entry.Flags & TapeFlags.NotPlain) == 0))
        {
            return true;
        }

        if (TMode.Collects)
        {
            if (program.Minimum?.CompareFrom(token) < 0)
            {
                Fail<TMode>(node, "minimum", ErrorCatalogue.Minimum, index, ErrorText.Limit("of at least", program.Minimum, View(index)));
            }

            if (program.ExclusiveMinimum?.CompareFrom(token) <= 0)
            {
                Fail<TMode>(node, "exclusiveMinimum", ErrorCatalogue.ExclusiveMinimum, index, ErrorText.Limit("above", program.ExclusiveMinimum, View(index)));
            }

            if (program.Maximum?.CompareFrom(token) > 0)
            {
                Fail<TMode>(node, "maximum", ErrorCatalogue.Maximum, index, ErrorText.Limit("of at most", program.Maximum, View(index)));
            }

            if (program.ExclusiveMaximum?.CompareFrom(token) >= 0)
            {
                Fail<TMode>(node, "exclusiveMaximum", ErrorCatalogue.ExclusiveMaximum, index, ErrorText.Limit("below", program.ExclusiveMaximum, View(index)));
            }

            if (program.MultipleOf is not null && !program.MultipleOf.Divides(token))
            {
                Fail<TMode>(node, program.MultipleOfKeyword, ErrorCatalogue.MultipleOf, index, ErrorText.Limit("that is a multiple of", program.MultipleOf, View(index)));
            }
        }

        return false;
    }
}
