namespace Typeset.Formats;

/// <summary>A set of ASCII characters as two words.</summary>
internal readonly struct AsciiSet
{
    internal const string Digits = "0123456789";
    internal const string HexDigits = "0123456789abcdefABCDEF";
    internal const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly ulong _low;
    private readonly ulong _high;

    internal AsciiSet(string members)
    {
        foreach (char member in members)
        {
            if (member < 64)
            {
                _low |= 1UL << member;
            }
            else
            {
                _high |= 1UL << (member - 64);
            }
        }
    }

    internal bool Contains(byte value) => value < 128 && (((value < 64 ? _low : _high) >> (value & 63)) & 1) != 0;
}
