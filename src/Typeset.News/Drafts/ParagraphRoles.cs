namespace Typeset.News.Reading;

/// <summary>What a unit of the text is, in the words of the contract.</summary>
internal static class ParagraphRoles
{
    public const string Paragraph = "paragraph";
    public const string Heading = "heading";
    public const string ListItem = "list-item";
    public const string Note = "note";
}
