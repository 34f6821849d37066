namespace Typeset.News.Evaluation;

/// <summary>How one rule did.</summary>
internal sealed class Score
{
    /// <summary>How many a person marked.</summary>
    public int Gold { get; set; }

    /// <summary>How many the reader gave.</summary>
    public int Found { get; set; }

    /// <summary>How many of these are right.</summary>
    public int Right { get; set; }

    /// <summary>Share of what was given that is right; 1 when nothing was given.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Share of what was marked that was given rightly; 1 when nothing was marked.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Right / Gold;
}
