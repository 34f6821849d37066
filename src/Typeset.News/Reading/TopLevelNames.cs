using System.Text.Json;

namespace Typeset.News.Reading;

/// <summary>Which names a JSON object has at its top, by which a record shows its layout.</summary>
internal static class TopLevelNames
{
    /// <summary>Looks for names in an object.</summary>
    /// <param name="utf8">JSON in UTF-8; of an array, its first element is looked at when <paramref name="inArray"/> is set.</param>
    /// <param name="names">At most 64 names.</param>
    /// <param name="inArray">Whether the object may be the first element of an array.</param>
    /// <returns>A bit for each name that is there, the first name's the lowest; 0 when the bytes are no JSON object.</returns>
    public static ulong Find(ReadOnlySpan<byte> utf8, ReadOnlySpan<string> names, bool inArray = false)
    {
        ulong found = 0;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            bool isThere = reader.Read() && (!inArray || reader.TokenType != JsonTokenType.StartArray || reader.Read());
            if (!isThere || reader.TokenType != JsonTokenType.StartObject)
            {
                return 0;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                for (int i = 0; i < names.Length; i++)
                {
                    found |= IsName(ref reader, names[i]) ? 1UL << i : 0;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return 0;
        }

        return found;
    }

    // A name may be written with half of a surrogate pair, which no text equals.
    private static bool IsName(ref readonly Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
