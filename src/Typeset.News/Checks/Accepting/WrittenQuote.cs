using System.Globalization;
using System.Text;

namespace Typeset.News.Checks;

/// <summary>One quote of a record as bytes of the record. Used again for quote after quote.</summary>
internal sealed class WrittenQuote
{
    /// <summary>Its identifier.</summary>
    public WrittenText Id { get; set; }

    /// <summary>Its text.</summary>
    public WrittenText Text { get; set; }

    /// <summary>Its segments.</summary>
    public List<WrittenSpan> Segments { get; } = [];

    /// <summary>The words that point at the speaker.</summary>
    public WrittenSpan? Mention { get; set; }

    /// <summary>The words that introduce it.</summary>
    public WrittenSpan? Cue { get; set; }

    /// <summary>Forgets the quote before.</summary>
    public void Clear()
    {
        Id = default;
        Text = default;
        Segments.Clear();
        Mention = null;
        Cue = null;
    }

    /// <summary>S2, what it says of identifiers: q and the number of the quote.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">The number, from 1.</param>
    public bool IsNumbered(ReadOnlySpan<byte> record, int number)
    {
        Span<byte> expected = stackalloc byte[12];
        return number.TryFormat(expected[1..], out int digits, provider: CultureInfo.InvariantCulture)
            && Id.In(record) is [(byte)'q', .. var found]
            && found.SequenceEqual(expected.Slice(1, digits));
    }

    /// <summary>S3: mention and cue stand in one paragraph, outside the quoted words.</summary>
    public bool IsMentionedOutside()
    {
        foreach (WrittenSpan segment in Segments)
        {
            if (Mention is { } mention && mention.Overlaps(segment) || Cue is { } cue && cue.Overlaps(segment))
            {
                return false;
            }
        }

        return Mention is not { } words || Cue is not { } verb || words.Paragraph == verb.Paragraph;
    }

    /// <summary>S4: the text follows from the segments as <see cref="Reading.QuoteText"/> says. False when it is spelled otherwise than they are.</summary>
    /// <param name="record">The record.</param>
    public bool IsJoined(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> rest = Text.In(record);
        for (int i = 0; i < Segments.Count; i++)
        {
            ReadOnlySpan<byte> segment = Segments[i].Text.In(record);
            bool isLast = i == Segments.Count - 1;
            if (EndsWithEscapedSign(segment))
            {
                return false;
            }

            ReadOnlySpan<byte> end = default;
            if (segment.EndsWith(","u8))
            {
                bool? isCapital = isLast ? null : StartsWithCapital(Segments[i + 1].Text.In(record));
                if (!isLast && isCapital is null)
                {
                    return false;
                }

                segment = isLast || isCapital == true ? segment[..^1] : segment;
                end = isCapital == true ? "."u8 : default;
            }

            if (!Pass(ref rest, segment) || !Pass(ref rest, end) || !(isLast || Pass(ref rest, " "u8)))
            {
                return false;
            }
        }

        return rest.IsEmpty && Segments.Count > 0;
    }

    // A comma can be written as an escape, and is not taken for one here.
    private static bool EndsWithEscapedSign(ReadOnlySpan<byte> raw) => raw.Length >= 6 && raw[^6..].StartsWith("\\u00"u8);

    // Null when it would have to be read.
    private static bool? StartsWithCapital(ReadOnlySpan<byte> raw) => raw switch
    {
        [] => false,
        [(byte)'\\', (byte)'u', ..] => null,
        [<= 0x7F and var first, ..] => first is >= (byte)'A' and <= (byte)'Z',
        _ => Rune.DecodeFromUtf8(raw, out Rune first, out _) == System.Buffers.OperationStatus.Done && Rune.GetUnicodeCategory(first) == UnicodeCategory.UppercaseLetter,
    };

    private static bool Pass(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }
}
