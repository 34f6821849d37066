using System.Runtime.CompilerServices;

namespace Typeset.Json;

/// <content>Values of which the schema asks nothing.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Any object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long SkipObject(long p) => IsInside(p) && At(p) == (byte)'{' ? Skip(p) : Unsure;

    /// <summary>Any array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long SkipArray(long p) => IsInside(p) && At(p) == (byte)'[' ? Skip(p) : Unsure;

    /// <summary>Any value, nested no deeper than <see cref="MaxSkippedDepth"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Skip(long p) => AnyValue(this, p);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long AnyValue(JsonWalker w, long p)
    {
        // A bit for each open container, the innermost lowest: set for an object.
        ulong objects = 0;
        int depth = 0;
        while (true)
        {
            switch (w.KindAt(p))
            {
                case JsonKind.String:
                    p = w.String(p);
                    break;
                case JsonKind.Number:
                    p = w.Number(p);
                    break;
                case JsonKind.True:
                    p = w.Literal(p, "true"u8);
                    break;
                case JsonKind.False:
                    p = w.Literal(p, "false"u8);
                    break;
                case JsonKind.Null:
                    p = w.Literal(p, "null"u8);
                    break;
                case JsonKind.Object:
                    p = w.SkipSpace(p + 1);
                    if (w.IsInside(p) && w.At(p) == (byte)'}')
                    {
                        p++;
                        break;
                    }

                    if (++depth > MaxSkippedDepth)
                    {
                        return Unsure;
                    }

                    objects = (objects << 1) | 1;
                    p = w.SkipName(p);
                    continue;
                case JsonKind.Array:
                    p = w.SkipSpace(p + 1);
                    if (w.IsInside(p) && w.At(p) == (byte)']')
                    {
                        p++;
                        break;
                    }

                    if (++depth > MaxSkippedDepth)
                    {
                        return Unsure;
                    }

                    objects <<= 1;
                    continue;
                default:
                    return Unsure;
            }

            // A value has ended: close what ends with it, then go on to the next one.
            while (true)
            {
                if (p < 0 || depth == 0)
                {
                    return p;
                }

                p = w.SkipSpace(p);
                if (!w.IsInside(p))
                {
                    return Unsure;
                }

                bool isObject = (objects & 1) != 0;
                byte character = w.At(p);
                if (character == (byte)',')
                {
                    p = w.SkipSpace(p + 1);
                    p = isObject ? w.SkipName(p) : p;
                    break;
                }

                if (character != (isObject ? (byte)'}' : (byte)']'))
                {
                    return Unsure;
                }

                p++;
                objects >>= 1;
                depth--;
            }
        }
    }

    /// <summary>The position of a member's value, from that of its name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long SkipName(long p)
    {
        p = String(p);
        p = p < 0 ? p : SkipSpace(p);
        return IsInside(p) && At(p) == (byte)':' ? SkipSpace(p + 1) : Unsure;
    }
}
