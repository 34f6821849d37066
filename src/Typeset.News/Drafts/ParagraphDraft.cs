namespace Typeset.News.Reading;

/// <summary>One entry of the text.</summary>
internal sealed class ParagraphDraft(int index, string text, ParagraphRole role, SourceRange source)
{
    private string? _masked;

    public int Index { get; } = index;

    public string Text { get; } = text;

    public ParagraphRole Role { get; } = role;

    public SourceRange Source { get; } = source;

    /// <summary>Whether quotes and names are read in it: a paragraph or a list item, and no JSON of the page, in which all names stand in marks.</summary>
    public bool IsRead { get; } = role is ParagraphRole.Paragraph or ParagraphRole.ListItem && !IsJson(text);

    /// <summary>The text with the full stops of abbreviations masked.</summary>
    public string Masked => _masked ??= Sentences.Mask(Text);

    private static bool IsJson(string text) => text[0] is '{' or '[' && text[^1] is '}' or ']' && text.Contains("\":", StringComparison.Ordinal);
}
