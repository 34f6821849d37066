namespace Typeset.Formats.Idna;

/// <summary>Punycode: RFC 3492 with the parameters of its section 5.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 0x80;

    /// <summary>Decodes; basic code points come out in lower case.</summary>
    /// <returns>The number of code points; -1 when the text is malformed or says more than <paramref name="output"/> takes.</returns>
    internal static int Decode(ReadOnlySpan<byte> input, Span<int> output)
    {
        int basic = input.LastIndexOf((byte)'-');
        int count = 0;
        if (basic > output.Length)
        {
            return -1;
        }

        for (; count < basic; count++)
        {
            output[count] = char.ToLowerInvariant((char)input[count]);
        }

        int position = basic < 0 ? 0 : basic + 1;
        int n = InitialN;
        int bias = InitialBias;
        int i = 0;
        while (position < input.Length)
        {
            int before = i;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = position < input.Length ? Digit(input[position++]) : -1;
                long sum = i + (digit * weight);
                if (digit < 0 || sum > int.MaxValue)
                {
                    return -1;
                }

                i = (int)sum;
                int threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (weight > int.MaxValue)
                {
                    return -1;
                }
            }

            count++;
            bias = Adapt(i - before, count, before == 0);
            n += i / count;
            i %= count;
            if (n is > 0x10FFFF or < 0 or (>= 0xD800 and <= 0xDFFF) || count > output.Length)
            {
                return -1;
            }

            output[i..(count - 1)].CopyTo(output[(i + 1)..]);
            output[i++] = n;
        }

        return count;
    }

    /// <summary>Encodes.</summary>
    /// <returns>The number of bytes; -1 when <paramref name="output"/> is too small.</returns>
    internal static int Encode(ReadOnlySpan<int> input, Span<byte> output)
    {
        int length = 0;
        foreach (int codePoint in input)
        {
            if (codePoint < InitialN)
            {
                if (length == output.Length)
                {
                    return -1;
                }

                output[length++] = (byte)codePoint;
            }
        }

        int basic = length;
        int handled = basic;
        if (basic > 0)
        {
            if (length == output.Length)
            {
                return -1;
            }

            output[length++] = (byte)'-';
        }

        // Labels have 63 code points at most, so the sums stay far below the limits of the type.
        int n = InitialN;
        int bias = InitialBias;
        int delta = 0;
        while (handled < input.Length)
        {
            int next = int.MaxValue;
            foreach (int codePoint in input)
            {
                next = codePoint >= n && codePoint < next ? codePoint : next;
            }

            delta += (next - n) * (handled + 1);
            n = next;
            foreach (int codePoint in input)
            {
                if (codePoint < n)
                {
                    delta++;
                }
                else if (codePoint == n)
                {
                    int q = delta;
                    for (int k = Base; ; k += Base)
                    {
                        int threshold = Threshold(k, bias);
                        int digit = q < threshold ? q : threshold + ((q - threshold) % (Base - threshold));
                        if (length == output.Length)
                        {
                            return -1;
                        }

                        output[length++] = (byte)(digit < 26 ? 'a' + digit : '0' + digit - 26);
                        if (q < threshold)
                        {
                            break;
                        }

                        q = (q - threshold) / (Base - threshold);
                    }

                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            n++;
        }

        return length;
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        while (delta > (Base - TMin) * TMax / 2)
        {
            delta /= Base - TMin;
            k += Base;
        }

        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static int Digit(byte character) => character switch
    {
        >= (byte)'a' and <= (byte)'z' => character - 'a',
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'0' and <= (byte)'9' => character - '0' + 26,
        _ => -1,
    };
}
