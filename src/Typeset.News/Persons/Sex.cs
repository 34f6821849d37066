namespace Typeset.News.Reading;

/// <summary>Which of the two pronouns stands for a person.</summary>
internal enum Sex
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>He.</summary>
    He,

    /// <summary>She.</summary>
    She,
}
