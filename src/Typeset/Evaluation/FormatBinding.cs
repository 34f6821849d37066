namespace Typeset.Evaluation;

/// <summary>Says whether a string, given as unescaped UTF-8, has a format.</summary>
internal delegate bool FormatCheck(ReadOnlySpan<byte> unescapedUtf8);

/// <summary>Finds the check of a format; without the formats of the library none is known and none is asserted.</summary>
internal static class FormatBinding
{
    public static FormatCheck? Find(string name) => name.Length == 0 ? null : default(FormatCheck);
}
