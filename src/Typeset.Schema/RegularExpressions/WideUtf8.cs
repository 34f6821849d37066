namespace Typeset.Schema;

/// <summary>UTF-8 of any string: a surrogate without its partner, which UTF-8 cannot hold, becomes the three bytes that its code point would have.</summary>
internal static class WideUtf8
{
    /// <summary>The bytes of a string.</summary>
    internal static byte[] Of(string text)
    {
        byte[] bytes = new byte[text.Length * 3];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                code = char.ConvertToUtf32(text[i], text[++i]);
            }

            if (code < 0x80)
            {
                bytes[count++] = (byte)code;
                continue;
            }

            if (code >= 0x10000)
            {
                bytes[count++] = (byte)(0xF0 | (code >> 18));
                bytes[count++] = (byte)(0x80 | ((code >> 12) & 0x3F));
            }
            else
            {
                bytes[count++] = (byte)(code >= 0x800 ? 0xE0 | (code >> 12) : 0xC0 | (code >> 6));
            }

            if (code >= 0x800)
            {
                bytes[count++] = (byte)(0x80 | ((code >> 6) & 0x3F));
            }

            bytes[count++] = (byte)(0x80 | (code & 0x3F));
        }

        Array.Resize(ref bytes, count);
        return bytes;
    }
}
