using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>Adds records to a profile.</summary>
/// <param name="profile">The profile of the records.</param>
/// <param name="tellsVariants">Whether objects with a tag are profiled by its value.</param>
internal sealed class RecordProfiler(FieldProfile profile, bool tellsVariants)
{
    private const int MaxDepth = 32;
    private static readonly byte[][] s_tagNames =
        [.. new[] { "type", "kind", "@type", "$type", "_type", "tag", "event", "op", "action", "class", "category", "method", "name" }.Select(Encoding.UTF8.GetBytes)];

    private long _objects;

    /// <summary>Adds a record.</summary>
    /// <param name="record">Its bytes.</param>
    /// <returns>False when it is no JSON; nothing was added then.</returns>
    public bool TryAdd(ReadOnlySpan<byte> record)
    {
        if (!JsonBytes.IsValue(record))
        {
            return false;
        }

        Utf8JsonReader reader = new(record, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        AddValue(ref reader, profile, 0);
        return true;
    }

    private void AddValue(ref Utf8JsonReader reader, FieldProfile field, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                field.Nulls++;
                break;
            case JsonTokenType.True or JsonTokenType.False:
                field.Booleans++;
                field.AddValue(reader.TokenType == JsonTokenType.True ? "true" : "false");
                break;
            case JsonTokenType.Number:
                AddNumber(ref reader, field);
                break;
            case JsonTokenType.String:
                AddString(ref reader, field);
                break;
            case JsonTokenType.StartArray:
                AddArray(ref reader, field, depth);
                break;
            default:
                AddObject(ref reader, field, depth);
                break;
        }
    }

    private static void AddNumber(ref Utf8JsonReader reader, FieldProfile field)
    {
        bool isInteger = reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;
        field.Integers += isInteger ? 1 : 0;
        field.Fractions += isInteger ? 0 : 1;
        string text = Encoding.ASCII.GetString(reader.ValueSpan);
        field.Range = field.Range.With(NumberRange.Of(text));
        field.AddValue(text);
    }

    private static void AddString(ref Utf8JsonReader reader, FieldProfile field)
    {
        field.Strings++;
        if (Text(ref reader) is not { } text)
        {
            field.IsCut = true;
            field.Formats = 0;
            field.Lengths = (0, Math.Max(field.Lengths.Max, reader.ValueSpan.Length));
            return;
        }

        long length = text.EnumerateRunes().Count();
        field.Lengths = (Math.Min(field.Lengths.Min, length), Math.Max(field.Lengths.Max, length));
        if (field.Formats != 0)
        {
            field.Formats = FieldFormats.Keep(field.Formats, reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(text) : reader.ValueSpan);
        }

        field.AddValue('"' + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + '"');
    }

    private void AddArray(ref Utf8JsonReader reader, FieldProfile field, int depth)
    {
        field.Arrays++;
        long size = 0;
        if (depth >= MaxDepth)
        {
            field.IsCut = true;
            field.Sizes = (0, field.Sizes.Max);
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            size++;
            AddValue(ref reader, field.Element(), depth + 1);
        }

        field.Sizes = (Math.Min(field.Sizes.Min, size), Math.Max(field.Sizes.Max, size));
    }

    private void AddObject(ref Utf8JsonReader reader, FieldProfile field, int depth)
    {
        if (depth >= MaxDepth)
        {
            field.Objects++;
            field.IsCut = true;
            reader.Skip();
            return;
        }

        if (tellsVariants && Tag(reader) is { } tag)
        {
            field = field.Variant(tag);
        }

        field.Objects++;
        long number = ++_objects;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string? name = Text(ref reader);
            reader.Read();
            if (name is null)
            {
                field.IsCut = true;
                reader.Skip();
                continue;
            }

            FieldProfile member = field.Member(name);
            if (member.LastObject != number)
            {
                member.LastObject = number;
                member.PresentIn++;
            }

            AddValue(ref reader, member, depth + 1);
        }
    }

    // The first member that has the name of a tag and a short string for it. The reader is a copy.
    private static (string Name, string Value)? Tag(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool mayBe = false;
            foreach (byte[] name in s_tagNames)
            {
                mayBe |= reader.ValueSpan.SequenceEqual(name);
            }

            string? found = mayBe ? Text(ref reader) : null;
            reader.Read();
            if (found is not null && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= FieldProfile.MaxValueLength / 2 && Text(ref reader) is { } value)
            {
                return (found, value);
            }

            reader.Skip();
        }

        return null;
    }

    // Null for text with half a surrogate pair, which no string of .NET text APIs can carry to UTF-8 and back.
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
