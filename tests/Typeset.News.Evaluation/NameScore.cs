namespace Typeset.News.Evaluation;

/// <summary>How often the record names the right speaker, of the quotes whose speaker a person named.</summary>
internal sealed class NameScore
{
    /// <summary>How many quotes have the name of their speaker marked.</summary>
    public int Gold { get; set; }

    /// <summary>How many of these the record gives to that name.</summary>
    public int Right { get; set; }

    /// <summary>How many it gives to somebody else, or to a name that is not the whole name.</summary>
    public int Wrong { get; set; }

    /// <summary>How many it gives to nobody.</summary>
    public int None => Gold - Right - Wrong;
}
