namespace Typeset.Formats.Idna;

/// <summary>A small number for each code point, from a row of <see cref="IdnaTables"/>.</summary>
internal sealed class CodePointMap
{
    private readonly int[] _starts;
    private readonly byte[] _values;

    internal CodePointMap(string runs)
    {
        List<int> starts = [0];
        List<byte> values = [0];
        int position = 0;
        int end = 0;
        while (position < runs.Length)
        {
            int start = end + ReadNumber(runs, ref position);
            end = start + ReadNumber(runs, ref position) + 1;
            byte value = (byte)(ReadNumber(runs, ref position) + 1);
            if (starts[^1] == start)
            {
                values[^1] = value;
            }
            else
            {
                starts.Add(start);
                values.Add(value);
            }

            starts.Add(end);
            values.Add(0);
        }

        _starts = [.. starts];
        _values = [.. values];
    }

    internal byte this[int codePoint]
    {
        get
        {
            int index = Array.BinarySearch(_starts, codePoint);
            return _values[index >= 0 ? index : ~index - 1];
        }
    }

    /// <summary>Reads a number in the notation of the tables.</summary>
    internal static int ReadNumber(string text, ref int position)
    {
        int number = 0;
        int shift = 0;
        int digit;
        do
        {
            char c = text[position++];
            digit = c switch
            {
                >= 'A' and <= 'Z' => c - 'A',
                >= 'a' and <= 'z' => c - 'a' + 26,
                >= '0' and <= '9' => c - '0' + 52,
                '-' => 62,
                _ => 63,
            };
            number += (digit & 31) << shift;
            shift += 5;
        }
        while (digit >= 32);

        return number;
    }
}
