namespace Typeset.Formats.Idna;

/// <summary>The rule for labels of names that have a right-to-left label: RFC 5893 section 2.</summary>
internal static class BidiRule
{
    private static readonly CodePointMap s_classes = new(IdnaTables.Bidi);

    /// <summary>Whether the label keeps the rule.</summary>
    /// <param name="label">A label with at least one code point.</param>
    /// <param name="rightToLeft">Whether the label makes its name one that the rule is for.</param>
    internal static bool Holds(ReadOnlySpan<int> label, out bool rightToLeft)
    {
        int seen = 0;
        BidiClass last = BidiClass.LeftToRight;
        foreach (int codePoint in label)
        {
            BidiClass bidiClass = ClassOf(codePoint);
            seen |= 1 << (int)bidiClass;
            last = bidiClass == BidiClass.NonspacingMark ? last : bidiClass;
        }

        const int RightToLeft = (1 << (int)BidiClass.RightToLeft) | (1 << (int)BidiClass.ArabicLetter) | (1 << (int)BidiClass.ArabicNumber);
        const int BothNumbers = (1 << (int)BidiClass.ArabicNumber) | (1 << (int)BidiClass.EuropeanNumber);
        rightToLeft = (seen & RightToLeft) != 0;
        return ClassOf(label[0]) switch
        {
            BidiClass.LeftToRight => !rightToLeft && last is BidiClass.LeftToRight or BidiClass.EuropeanNumber,
            BidiClass.RightToLeft or BidiClass.ArabicLetter => (seen & (1 << (int)BidiClass.LeftToRight)) == 0
                && (seen & BothNumbers) != BothNumbers
                && last is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.EuropeanNumber or BidiClass.ArabicNumber,
            _ => false,
        };
    }

    private static BidiClass ClassOf(int codePoint) => (BidiClass)s_classes[codePoint];
}
