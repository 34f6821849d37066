using System.Globalization;
using System.Text;
using System.Text.Json;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>Finds where in a file the value stands that a JSON Pointer leads to.</summary>
internal static class JsonPlace
{
    /// <summary>The place of a value, or of the innermost value on the way to it that is there.</summary>
    /// <param name="record">The record; of one that is no JSON, its start is the place.</param>
    /// <param name="pointer">JSON Pointer (RFC 6901) of the value in the record.</param>
    /// <param name="start">Where the record starts in its file.</param>
    public static RecordPosition Of(ReadOnlySpan<byte> record, string pointer, RecordPosition start)
    {
        ReadOnlySpan<byte> before = record[..Offset(record, pointer)];
        int feeds = before.Count((byte)'\n');
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        long column = Encoding.UTF8.GetCharCount(line) + (feeds == 0 ? start.Column : 1);
        return start with { Line = start.Line + feeds, Column = column, ByteOffset = start.ByteOffset + before.Length };
    }

    private static int Offset(ReadOnlySpan<byte> record, string pointer)
    {
        var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = int.MaxValue });
        int offset = 0;
        try
        {
            reader.Read();
            offset = (int)reader.TokenStartIndex;
            foreach (string escaped in pointer.Split('/').Skip(1))
            {
                string token = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
                if (!Enter(ref reader, token))
                {
                    break;
                }

                offset = (int)reader.TokenStartIndex;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or a name with half of a surrogate pair, which cannot be compared: the way ends here.
        }

        return offset;
    }

    /// <summary>Moves from an object or array to one of its values.</summary>
    private static bool Enter(ref Utf8JsonReader reader, string token)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool found = reader.ValueTextEquals(token);
                reader.Read();
                if (found)
                {
                    return true;
                }

                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (index-- == 0)
                {
                    return true;
                }

                reader.Skip();
            }
        }

        return false;
    }
}
