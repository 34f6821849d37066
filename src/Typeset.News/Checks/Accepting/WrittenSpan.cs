namespace Typeset.News.Checks;

/// <summary>A text span of a record, its text as bytes of the record.</summary>
internal readonly record struct WrittenSpan(int Paragraph, int Start, int End, WrittenText Text)
{
    /// <summary>Whether both have words in common.</summary>
    public bool Overlaps(WrittenSpan other) => Paragraph == other.Paragraph && Start < other.End && other.Start < End;

    /// <summary>Whether this one stands after all words of another.</summary>
    public bool Follows(WrittenSpan other) => Paragraph > other.Paragraph || (Paragraph == other.Paragraph && Start >= other.End);
}
