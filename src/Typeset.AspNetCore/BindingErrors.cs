using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Typeset.AspNetCore;

/// <summary>What System.Text.Json found while it bound a body that has contract types inside, as errors of the whole body.</summary>
internal static class BindingErrors
{
    public static IReadOnlyList<ValidationError> Of(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        List<string> way = WayOf(exception.Path ?? "$");
        string pointer = string.Concat(way.Select(name => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        int start = Find(utf8, way);
        if (exception.InnerException is ContractException inner)
        {
            List<ValidationError> errors = [];
            foreach (ValidationError error in inner.Result.Errors)
            {
                errors.Add(At(utf8, start + (int)error.ByteOffset, error with { InstancePointer = pointer + error.InstancePointer }));
            }

            return errors;
        }

        // The serializer's words end in a path and a position, which have members of their own here.
        string message = exception.Message.Split(" Path: ")[0];
        return [At(utf8, start, new ValidationError { Code = "TYS1901", Keyword = "", InstancePointer = pointer, Message = message })];
    }

    private static ValidationError At(ReadOnlySpan<byte> utf8, int offset, ValidationError error)
    {
        ReadOnlySpan<byte> before = utf8[..Math.Min(offset, utf8.Length)];
        int line = before.LastIndexOf((byte)'\n') + 1;
        return error with { ByteOffset = offset, Line = before.Count((byte)'\n') + 1, Column = Encoding.UTF8.GetCharCount(before[line..]) + 1 };
    }

    /// <summary>The names and indexes of a path as System.Text.Json writes it: <c>$.pages[0]['a.b']</c>.</summary>
    private static List<string> WayOf(string path)
    {
        List<string> way = [];
        int i = 1;
        while (i < path.Length)
        {
            int end;
            if (path[i] == '.')
            {
                end = path.AsSpan(i + 1).IndexOfAny('.', '[') is >= 0 and int next ? i + 1 + next : path.Length;
                way.Add(path[(i + 1)..end]);
                i = end;
                continue;
            }

            bool isName = i + 1 < path.Length && path[i + 1] == '\'';
            end = path.IndexOf(isName ? "']" : "]", i, StringComparison.Ordinal);
            end = end < 0 ? path.Length : end;
            way.Add(path[(i + (isName ? 2 : 1))..end]);
            i = end + (isName ? 2 : 1);
        }

        return way;
    }

    /// <summary>Offset of the value that the way leads to; of the last one on it that is there.</summary>
    private static int Find(ReadOnlySpan<byte> utf8, List<string> way)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        int found = (int)reader.TokenStartIndex;
        foreach (string step in way)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals(step))
                {
                    reader.Read();
                    reader.Skip();
                }

                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    return found;
                }

                reader.Read();
            }
            else if (reader.TokenType == JsonTokenType.StartArray && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                reader.Read();
                for (int i = 0; i < index && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    reader.Skip();
                    reader.Read();
                }
            }

            found = (int)reader.TokenStartIndex;
        }

        return found;
    }
}
