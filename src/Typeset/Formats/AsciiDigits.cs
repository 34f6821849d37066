namespace Typeset.Formats;

/// <summary>Reads numbers of fixed length in ASCII digits.</summary>
internal static class AsciiDigits
{
    /// <summary>The number in <paramref name="count"/> digits from <paramref name="start"/>, which must lie inside; -1 if one is not a digit.</summary>
    internal static int Read(ReadOnlySpan<byte> text, int start, int count)
    {
        int number = 0;
        foreach (byte digit in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>How many digits stand at the beginning.</summary>
    internal static int CountLeading(ReadOnlySpan<byte> text)
    {
        int rest = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return rest < 0 ? text.Length : rest;
    }
}
