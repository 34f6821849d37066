using System.Buffers.Text;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>The checks of numbers. Whole numbers of up to 18 digits, which is nearly all there are, are checked as <see cref="long"/>.</summary>
internal sealed class NumberProgram
{
    private const int PlainDigits = 18;

    private readonly bool _hasRange;
    private readonly long _least = long.MinValue;
    private readonly long _greatest = long.MaxValue;
    private readonly long _divisor;

    public NumberProgram(NumberChecks checks)
    {
        Minimum = ToLimit(checks.Minimum);
        Maximum = ToLimit(checks.Maximum);
        ExclusiveMinimum = ToLimit(checks.ExclusiveMinimum);
        ExclusiveMaximum = ToLimit(checks.ExclusiveMaximum);
        MultipleOf = ToLimit(checks.MultipleOf);

        _hasRange = true;
        long bound;
        if (Minimum is not null)
        {
            _hasRange &= Minimum.TryCeiling(out bound);
            _least = Math.Max(_least, bound);
        }

        if (ExclusiveMinimum is not null)
        {
            _hasRange &= ExclusiveMinimum.TryFloor(out bound) && bound < long.MaxValue;
            _least = Math.Max(_least, bound + 1);
        }

        if (Maximum is not null)
        {
            _hasRange &= Maximum.TryFloor(out bound);
            _greatest = Math.Min(_greatest, bound);
        }

        if (ExclusiveMaximum is not null)
        {
            _hasRange &= ExclusiveMaximum.TryCeiling(out bound) && bound > long.MinValue;
            _greatest = Math.Min(_greatest, bound - 1);
        }

        if (MultipleOf is not null)
        {
            _hasRange &= MultipleOf.TryGetInt64(out _divisor);
        }
    }

    public NumberLimit? Minimum { get; }

    public NumberLimit? Maximum { get; }

    public NumberLimit? ExclusiveMinimum { get; }

    public NumberLimit? ExclusiveMaximum { get; }

    public NumberLimit? MultipleOf { get; }

    /// <summary>What the schema calls <c>multipleOf</c>.</summary>
    public required string MultipleOfKeyword { get; init; }

    /// <summary>The integers that meet every check, when those are all between two; the smallest and the greatest of all stand for no limit.</summary>
    public bool TryGetRange(out long least, out long greatest)
    {
        least = _least;
        greatest = _greatest;
        bool isLeastLimit = least != long.MinValue || (Minimum is null && ExclusiveMinimum is null);
        bool isGreatestLimit = greatest != long.MaxValue || (Maximum is null && ExclusiveMaximum is null);
        return _hasRange && MultipleOf is null && isLeastLimit && isGreatestLimit;
    }

    /// <summary>Whether a number meets every check.</summary>
    /// <param name="token">The number as it is written.</param>
    /// <param name="isPlain">Whether it has neither fraction nor exponent.</param>
    public bool IsMet(ReadOnlySpan<byte> token, bool isPlain)
    {
        if (isPlain && _hasRange && token.Length <= PlainDigits && Utf8Parser.TryParse(token, out long value, out _))
        {
            return value >= _least && value <= _greatest && (_divisor == 0 || value % _divisor == 0);
        }

        return (Minimum is null || Minimum.CompareFrom(token) >= 0) && (Maximum is null || Maximum.CompareFrom(token) <= 0) &&
            (ExclusiveMinimum is null || ExclusiveMinimum.CompareFrom(token) > 0) && (ExclusiveMaximum is null || ExclusiveMaximum.CompareFrom(token) < 0) &&
            (MultipleOf is null || MultipleOf.Divides(token));
    }

    private static NumberLimit? ToLimit(ExactNumber? number) => number is { } exact ? new NumberLimit(exact) : null;
}
