namespace Typeset.Schema;

/// <summary>The character sets that ECMA-262 defines itself, without the <c>i</c> flag.</summary>
internal static class EcmaClasses
{
    /// <summary><c>.</c>: everything but the line terminators (12.3).</summary>
    internal static CodePointSet Dot { get; } = CodePointSet.Ranges('\n', '\n', '\r', '\r', 0x2028, 0x2029).Complement();

    /// <summary><c>\d</c>: the ASCII digits.</summary>
    internal static CodePointSet Digit { get; } = CodePointSet.Range('0', '9');

    /// <summary><c>\w</c> and what <c>\b</c> takes for a word: ASCII letters and digits and the underscore.</summary>
    internal static CodePointSet Word { get; } = CodePointSet.Ranges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    /// <summary><c>\s</c>: white space (12.2: tabs, form feed, ZWNBSP and category Zs) and line terminators.</summary>
    internal static CodePointSet Space { get; } = CodePointSet.Ranges(
        '\t', '\r', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    /// <summary>What may begin a name.</summary>
    internal static CodePointSet IdStart => UnicodeProperties.Find("ID_Start")!;

    /// <summary>What may go on in a name.</summary>
    internal static CodePointSet IdContinue => UnicodeProperties.Find("ID_Continue")!;
}
