using Typeset.Schema;

namespace Typeset.Formats.Idna;

/// <summary>U-labels: RFC 5891 section 4.2 with the code points of RFC 5892 and its contextual rules (appendix A).</summary>
internal static class IdnaLabel
{
    private static readonly CodePointMap s_valid = new(IdnaTables.Valid);
    private static readonly CodePointMap s_marks = new(IdnaTables.Marks);
    private static readonly CodePointMap s_joining = new(IdnaTables.Joining);
    private static readonly CodePointSet s_greek = Script("Greek");
    private static readonly CodePointSet s_hebrew = Script("Hebrew");
    private static readonly CodePointSet s_kanaOrHan = Script("Hiragana").Union(Script("Katakana")).Union(Script("Han"));

    /// <summary>Whether the code points make a U-label; its length as an A-label is left to the caller.</summary>
    /// <param name="label">The code points, at least one.</param>
    /// <param name="rightToLeft">Whether the label makes its name one that the rule of RFC 5893 is for.</param>
    /// <param name="breaksBidi">Whether the label breaks that rule.</param>
    internal static bool IsValid(ReadOnlySpan<int> label, out bool rightToLeft, out bool breaksBidi)
    {
        rightToLeft = false;
        breaksBidi = false;
        if (label[0] == '-' || label[^1] == '-' || (label.Length >= 4 && label[2] == '-' && label[3] == '-'))
        {
            return false;
        }

        for (int i = 0; i < label.Length; i++)
        {
            if (s_valid[label[i]] == 0 && !IsAllowedInContext(label, i))
            {
                return false;
            }
        }

        if (s_marks[label[0]] != 0 || !ComposedForm.IsComposed(label))
        {
            return false;
        }

        breaksBidi = !BidiRule.Holds(label, out rightToLeft);
        return true;
    }

    private static bool IsAllowedInContext(ReadOnlySpan<int> label, int index)
    {
        int before = index > 0 ? label[index - 1] : -1;
        int after = index + 1 < label.Length ? label[index + 1] : -1;
        return label[index] switch
        {
            0x200C => (before >= 0 && ComposedForm.IsVirama(before)) || JoinsAcross(label, index),
            0x200D => before >= 0 && ComposedForm.IsVirama(before),
            0xB7 => before == 'l' && after == 'l',
            0x375 => after >= 0 && s_greek.Contains(after),
            0x5F3 or 0x5F4 => before >= 0 && s_hebrew.Contains(before),
            0x30FB => HasKanaOrHan(label),
            >= 0x660 and <= 0x669 => label.IndexOfAnyInRange(0x6F0, 0x6F9) < 0,
            >= 0x6F0 and <= 0x6F9 => label.IndexOfAnyInRange(0x660, 0x669) < 0,
            _ => false,
        };
    }

    /// <summary>Whether letters that would join stand on both sides, transparent ones left out.</summary>
    private static bool JoinsAcross(ReadOnlySpan<int> label, int index)
    {
        int left = index - 1;
        while (left >= 0 && JoiningOf(label[left]) == JoiningType.Transparent)
        {
            left--;
        }

        int right = index + 1;
        while (right < label.Length && JoiningOf(label[right]) == JoiningType.Transparent)
        {
            right++;
        }

        return left >= 0 && JoiningOf(label[left]) is JoiningType.LeftJoining or JoiningType.DualJoining
            && right < label.Length && JoiningOf(label[right]) is JoiningType.RightJoining or JoiningType.DualJoining;
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            // The middle dot itself is Common.
            if (s_kanaOrHan.Contains(codePoint))
            {
                return true;
            }
        }

        return false;
    }

    private static JoiningType JoiningOf(int codePoint) => (JoiningType)s_joining[codePoint];

    private static CodePointSet Script(string name) => UnicodeProperties.Find("Script", name)!;
}
