namespace Typeset.Json;

/// <summary>JSON without white space whose writing ended where a value was to come.</summary>
internal static class CutOffJson
{
    /// <summary>The text with null in the place of that value, and with every array and object closed.</summary>
    /// <param name="utf8">What was written.</param>
    /// <param name="offset">Where the null stands.</param>
    public static byte[] Complete(ReadOnlySpan<byte> utf8, out int offset)
    {
        Stack<byte> open = new();
        bool isString = false;
        for (int i = 0; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'"':
                    isString = !isString;
                    break;
                case (byte)'\\' when isString:
                    i++;
                    break;
                case (byte)'{' when !isString:
                    open.Push((byte)'}');
                    break;
                case (byte)'[' when !isString:
                    open.Push((byte)']');
                    break;
                case (byte)'}' or (byte)']' when !isString:
                    open.Pop();
                    break;
            }
        }

        ReadOnlySpan<byte> comma = utf8.IsEmpty || utf8[^1] is (byte)':' or (byte)'[' ? [] : ","u8;
        offset = utf8.Length + comma.Length;
        return [.. utf8, .. comma, .. "null"u8, .. open];
    }
}
