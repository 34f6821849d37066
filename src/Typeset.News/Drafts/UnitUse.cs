namespace Typeset.News.Reading;

/// <summary>What a unit that is left has become.</summary>
internal enum UnitUse : byte
{
    /// <summary>Text of the article.</summary>
    Text,

    /// <summary>A picture line, or the caption above a credit line.</summary>
    Picture,

    /// <summary>A credit after the text.</summary>
    Credit,
}
