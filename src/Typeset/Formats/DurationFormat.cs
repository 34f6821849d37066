namespace Typeset.Formats;

/// <summary>
/// <c>duration</c>: RFC 3339 appendix A. Units go from large to small without a gap (<c>P1Y2M</c> but not <c>P1Y2D</c>), weeks stand alone,
/// numbers are whole. The designators are upper case: the appendix quotes ISO 8601, which has no others.
/// </summary>
internal static class DurationFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] != 'P')
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[1..];
        if (rest is [>= (byte)'0' and <= (byte)'9', .., (byte)'W'])
        {
            return AsciiDigits.CountLeading(rest) == rest.Length - 1;
        }

        bool any = ReadUnits(ref rest, "YMD"u8);
        if (rest is [(byte)'T', ..])
        {
            rest = rest[1..];
            any = ReadUnits(ref rest, "HMS"u8);
        }

        return any && rest.IsEmpty;
    }

    /// <summary>Reads numbers with their units, each unit the one right after the one before.</summary>
    /// <returns>Whether there was at least one.</returns>
    private static bool ReadUnits(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> units)
    {
        bool any = false;
        while (true)
        {
            int digits = AsciiDigits.CountLeading(rest);
            if (digits == 0 || digits == rest.Length)
            {
                return any;
            }

            int unit = any ? units.IsEmpty || rest[digits] != units[0] ? -1 : 0 : units.IndexOf(rest[digits]);
            if (unit < 0)
            {
                return any;
            }

            units = units[(unit + 1)..];
            rest = rest[(digits + 1)..];
            any = true;
        }
    }
}
