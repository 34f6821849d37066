using System.Globalization;
using Typeset.Schema;

namespace Typeset.Datasets;

/// <summary>The smallest and the largest of some JSON numbers, exactly as they were written; of equal ones the spelling that came first.</summary>
/// <remarks>Numbers beyond the range of <see cref="double"/> and integers beyond its precision keep every digit.</remarks>
internal readonly struct NumberRange
{
    private readonly double _min;
    private readonly double _max;

    private NumberRange(string min, double roundedMin, string max, double roundedMax)
    {
        Min = min;
        Max = max;
        _min = roundedMin;
        _max = roundedMax;
    }

    /// <summary>The smallest number; null when there was none.</summary>
    public string? Min { get; }

    /// <summary>The largest number; null when there was none.</summary>
    public string? Max { get; }

    /// <summary>The range that holds one number.</summary>
    /// <param name="text">The number, in the grammar of RFC 8259 section 6.</param>
    public static NumberRange Of(string text)
    {
        double rounded = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(text, rounded, text, rounded);
    }

    /// <summary>The range that holds what this one and <paramref name="later"/> hold.</summary>
    public NumberRange With(NumberRange later)
    {
        if (Min is null || Max is null)
        {
            return later;
        }

        if (later.Min is null || later.Max is null)
        {
            return this;
        }

        bool isLess = IsLess(later.Min, later._min, Min, _min);
        bool isMore = IsLess(Max, _max, later.Max, later._max);
        return new(
            isLess ? later.Min : Min,
            isLess ? later._min : _min,
            isMore ? later.Max : Max,
            isMore ? later._max : _max);
    }

    /// <summary>Whether there are numbers and each is at least <paramref name="bound"/>.</summary>
    public bool IsAtLeast(long bound) => Min is not null && Exactly(Min) >= ExactNumber.FromInt64(bound);

    /// <summary>Whether there are numbers and each is at most <paramref name="bound"/>.</summary>
    public bool IsAtMost(long bound) => Max is not null && Exactly(Max) <= ExactNumber.FromInt64(bound);

    // Rounding keeps the order but for what it makes equal.
    private static bool IsLess(string left, double roundedLeft, string right, double roundedRight) =>
        roundedLeft != roundedRight ? roundedLeft < roundedRight : !string.Equals(left, right, StringComparison.Ordinal) && Exactly(left) < Exactly(right);

    private static ExactNumber Exactly(string text) => ExactNumber.TryParse(text, out ExactNumber number) ? number : throw new FormatException(text);
}
