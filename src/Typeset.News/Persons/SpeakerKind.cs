namespace Typeset.News.Reading;

/// <summary>What a speaker is.</summary>
internal enum SpeakerKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A company, body or outlet.</summary>
    Organization,

    /// <summary>Someone described but not named.</summary>
    Unnamed,
}
