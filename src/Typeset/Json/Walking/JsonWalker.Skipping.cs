using System.Runtime.CompilerServices;

namespace Typeset.Json;

/// <content>Values of which the schema asks nothing.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Any object.</summary>
    public nint SkipObject(nint p) => IsInside(p) && At(p) == (byte)'{' ? Skip(p) : Unsure;

    /// <summary>Any array.</summary>
    public nint SkipArray(nint p) => IsInside(p) && At(p) == (byte)'[' ? Skip(p) : Unsure;

    /// <summary>Any value, nested no deeper than <see cref="MaxSkippedDepth"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint Skip(nint p)
    {
        // A bit for each open container, the innermost lowest: set for an object.
        ulong objects = 0;
        int depth = 0;
        while (true)
        {
            switch (KindAt(p))
            {
                case JsonKind.String:
                    p = String(p);
                    break;
                case JsonKind.Number:
                    p = Number(p);
                    break;
                case JsonKind.True:
                    p = Literal(p, "true"u8);
                    break;
                case JsonKind.False:
                    p = Literal(p, "false"u8);
                    break;
                case JsonKind.Null:
                    p = Literal(p, "null"u8);
                    break;
                case JsonKind.Object:
                    p = SkipSpace(p + 1);
                    if (IsInside(p) && At(p) == (byte)'}')
                    {
                        p++;
                        break;
                    }

                    if (++depth > MaxSkippedDepth)
                    {
                        return Unsure;
                    }

                    objects = (objects << 1) | 1;
                    p = SkipName(p);
                    continue;
                case JsonKind.Array:
                    p = SkipSpace(p + 1);
                    if (IsInside(p) && At(p) == (byte)']')
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

                p = SkipSpace(p);
                if (!IsInside(p))
                {
                    return Unsure;
                }

                bool isObject = (objects & 1) != 0;
                byte character = At(p);
                if (character == (byte)',')
                {
                    p = SkipSpace(p + 1);
                    p = isObject ? SkipName(p) : p;
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
    private nint SkipName(nint p)
    {
        p = String(p);
        p = p < 0 ? p : SkipSpace(p);
        return IsInside(p) && At(p) == (byte)':' ? SkipSpace(p + 1) : Unsure;
    }
}
